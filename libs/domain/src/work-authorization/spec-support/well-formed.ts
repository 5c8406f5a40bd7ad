import { isDate } from '../../time/days.js';
import { isInstant } from '../../time/instants.js';
import { FINDING_WORDS } from '../finding-words.js';
import type { Because, WorkAuthorizationResult } from '../result.js';

const STATES = ['authorized', 'authorized_policy', 'limited', 'not_authorized', 'unknown'];
const STATUSES = ['permitted', 'maintained', 'not_permitted', 'unknown'];
const BASES = [
  ['COOP_WP', 'OTHER_WP', 'R186F_SWP', 'R186U', 'R186V', 'NONE'],
  ['PERMIT', 'R183_5', 'NONE'],
  ['STUDY_PERMIT', 'R189', 'NONE'],
] as const;
const VERDICTS = ['covered', 'covered_policy', 'partly_covered', 'not_covered', 'blocked', 'unknown'];
const EFFECTS = ['maintains_stay', 'maintains_stay_and_work', 'none', 'superseded', 'not_applicable'];
const REASONS = ['printed', 'completion_plus_90', 'de_enrolled', 'cancelled'];
const SEVERITIES = ['block', 'warn', 'info'];
const REMINDERS = [
  'study_permit_expiry',
  'work_permit_expiry',
  'filing_deadline',
  'passport_expiry',
  'maintained_check_in',
  'restoration',
];

const isSentence = (text: string): boolean => /^[A-Z].*[A-Za-z0-9)]\.$/.test(text);
const isRule = (rule: string): boolean => /^R\d+$/.test(rule);

/** What the contract says of the shape and the words of every answer, whatever the facts: throws at the first breach. */
export function wellFormed(result: WorkAuthorizationResult): WorkAuthorizationResult {
  const sound = (holds: boolean, what: unknown): void => {
    if (!holds) throw new Error(`This is not as the contract says: ${JSON.stringify(what)}`);
  };
  const soundBecause = (because: readonly Because[]): void => {
    for (const each of because)
      sound(isRule(each.rule) && /^[a-z][\w.-]+$/i.test(each.fact) && isSentence(each.text), each);
    sound(new Set(because.map(({ text }) => text)).size === because.length, because);
  };
  sound(result.engine.rulePack !== '' && result.engine.timeZoneData !== '', result.engine);
  for (const [index, timeline] of [result.work, result.stay, result.study].entries())
    for (const interval of timeline) {
      const { from, to, endsAt, state, basis, because } = interval;
      const bases: readonly string[] = BASES[index] ?? [];
      sound((index === 0 ? STATES : STATUSES).includes(state) && bases.includes(basis), interval);
      sound(isDate(from) && isDate(to) && (endsAt === undefined || isInstant(endsAt)), interval);
      soundBecause(because);
    }
  for (const each of result.effectiveExpiries) sound(isDate(each.on) && REASONS.includes(each.reason), each);
  for (const each of result.deadlines)
    sound(
      isInstant(each.at) &&
        isDate(each.lastSafeDay) &&
        each.local !== '' &&
        (each.kind === 'apply_before_expiry' || each.kind === 'restoration'),
      each,
    );
  for (const each of result.placements) {
    sound(VERDICTS.includes(each.verdict), each);
    soundBecause(each.because);
  }
  for (const each of result.applications) sound(EFFECTS.includes(each.effect), each);
  for (const each of result.findings)
    sound(
      each.code in FINDING_WORDS &&
        SEVERITIES.includes(each.severity) &&
        isRule(each.rule) &&
        each.subject !== '' &&
        isSentence(each.text),
      each,
    );
  for (const each of result.reminders)
    sound(
      REMINDERS.includes(each.kind) &&
        isDate(each.on) &&
        each.subject !== '' &&
        (each.at === undefined || isInstant(each.at)),
      each,
    );
  return result;
}
