import { hash } from 'node:crypto';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import type { OfficeReadings } from '../student-evaluation.js';

/** Of what an assessment was made: the facts, whenever it was asked, and the office's readings. Null: of too little. */
export function inputHashOf(facts: WorkAuthorizationFacts | null, readings: OfficeReadings): Buffer {
  return sha256(JSON.stringify(facts && { ...facts, asOf: null, ...readings }));
}

/**
 * What lasts of an answer: neither the moment it was asked at, nor the reminders still to come from there, nor the words that
 * explain it. So an answer has one hash with traces and without, and a rule pack that says the same in other words changes
 * nobody's. A line for each row and a mark between values, since this is computed for everybody when the rules change.
 */
export function outcomeHashOf(result: WorkAuthorizationResult | null): Buffer {
  return sha256(result ? outcomeText(result) : '');
}

function outcomeText(result: WorkAuthorizationResult): string {
  let text = '';
  for (const timeline of [result.work, result.stay, result.study]) {
    for (const { from, to, endsAt, state, basis } of timeline)
      text += `${from}|${to}|${endsAt ?? ''}|${state}|${basis}\n`;
    text += '\n';
  }
  for (const { permit, on, reason } of result.effectiveExpiries) text += `${permit}|${on}|${reason}\n`;
  text += '\n';
  for (const { kind, permit, at, local, lastSafeDay } of result.deadlines)
    text += `${kind}|${permit}|${at}|${local}|${lastSafeDay}\n`;
  text += '\n';
  for (const { id, verdict, firstUncoveredDay, gaps } of result.placements) {
    text += `${id}|${verdict}|${firstUncoveredDay ?? ''}`;
    for (const { from, to } of gaps) text += `|${from}|${to}`;
    text += '\n';
  }
  text += '\n';
  for (const { id, inTime, effect } of result.applications) text += `${id}|${inTime ?? ''}|${effect}\n`;
  text += '\n';
  for (const { code, severity, rule, subject } of result.findings)
    text += `${code}|${severity}|${rule}|${subject}\n`;
  return text;
}

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
