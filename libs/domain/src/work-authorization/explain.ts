import { longDate } from '../time/long-date.js';
import { formatDay, parseDay } from '../time/days.js';
import {
  both,
  DEADLINES,
  SIGNED_OFF,
  STATUS_STATES,
  STUDENT_STATES,
  STUDY_STATES,
  VERDICTS,
  WORK_BASES,
  WORK_STATES,
  type InBoth,
} from './explain-words.js';
import type { WorkAuthorizationFacts } from './facts.js';
import { staffWordsOf } from './finding-french.js';
import { FINDING_WORDS } from './finding-words.js';
import type { Finding, StayInterval, WorkAuthorizationResult, WorkInterval } from './result.js';

export interface Explanation {
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

/**
 * Two plain sentences for the student: what is so at the moment of asking, then what stands in the way or comes next.
 * @param signedUntil the last day of those under policy that are signed off from today on (R25); null where today is not
 */
export function explainStatus(
  result: WorkAuthorizationResult,
  facts: WorkAuthorizationFacts,
  signedUntil: string | null = null,
): Explanation {
  const { work } = result.status;
  const isNow =
    work === 'authorized_policy' && signedUntil !== null
      ? SIGNED_OFF(through(signedUntil))
      : STUDENT_STATES[work](throughWhen(result, facts.asOf.slice(0, 10)));
  return inBoth([isNow, whatMatters(result, facts.asOf)]);
}

/** Everything for staff: each interval with its rules, each placement, finding and deadline, a line each. */
export function explainInFull(result: WorkAuthorizationResult): Explanation {
  return inBoth([
    ...result.work.map(workLine),
    ...result.stay.map((interval) => statusLine(stayWords(STATUS_STATES[interval.state]), interval)),
    ...result.study.map((interval) => statusLine(STUDY_STATES[interval.state], interval)),
    ...result.placements.map(({ id, verdict, gaps }) => {
      const without = gaps.map(({ from, to }) => `${from} – ${to}`).join(', ');
      const { en, fr } = VERDICTS[verdict];
      return without === ''
        ? both(`Placement ${id}: ${en}.`, `Stage ${id} : ${fr}.`)
        : both(
            `Placement ${id}: ${en}; without authority ${without}.`,
            `Stage ${id} : ${fr}; sans autorisation ${without}.`,
          );
    }),
    ...result.findings.map(({ rule, subject, text }) =>
      both(`${subject} (${rule}): ${text}`, `${subject} (${rule}) : ${staffWordsOf({ text }).fr}`),
    ),
    ...result.deadlines.map(({ kind, permit, local, lastSafeDay }) =>
      both(
        `${permit}, ${DEADLINES[kind].en}: too late from ${local}; advised last day ${lastSafeDay}.`,
        `${permit}, ${DEADLINES[kind].fr} : trop tard dès ${local}; dernier jour conseillé ${lastSafeDay}.`,
      ),
    ),
  ]);
}

const inBoth = (lines: readonly InBoth[]): Explanation => ({
  en: lines.map(({ en }) => en),
  fr: lines.map(({ fr }) => fr),
});

const dated = (iso: string): InBoth => both(longDate(iso, 'en'), longDate(iso, 'fr'));

/** The institution's day is that of UTC or the one before or after it: the one whose state is the present one. */
function throughWhen({ work, status }: WorkAuthorizationResult, utcDay: string): InBoth {
  const days = [0, -1, 1].map((shift) => formatDay(parseDay(utcDay) + shift));
  const isNow = ({ from, to, state }: WorkInterval): boolean =>
    state === status.work && days.some((day) => from <= day && day <= to);
  let last: WorkInterval | undefined;
  for (const interval of work) {
    // Neighbours of one state and another basis are one answer to a student.
    if (last ? interval.state === status.work : isNow(interval)) last = interval;
    else if (last) break;
  }
  if (!last) return both('', '');
  return through(last.to);
}

function through(lastDay: string): InBoth {
  const { en, fr } = dated(lastDay);
  return both(` through ${en}`, ` jusqu’au ${fr} inclus`);
}

/** The gravest finding, else the next deadline, else nothing. */
function whatMatters({ findings, deadlines }: WorkAuthorizationResult, asOf: string): InBoth {
  const grave = gravest(findings);
  if (grave) return FINDING_WORDS[grave.code];
  const next = deadlines.find(({ at }) => at > asOf);
  if (!next) return both('There is nothing to do at this time.', 'Il n’y a rien à faire en ce moment.');
  const safe = dated(next.lastSafeDay);
  return both(
    `To go on after your permit ends, file for its extension by ${safe.en}.`,
    `Pour continuer après la fin de votre permis, déposez la demande de prolongation au plus tard le ${safe.fr}.`,
  );
}

/** Findings come with the gravest first; among equals the end of the stay is told before what it brings about (R22). */
function gravest(findings: readonly Finding[]): Finding | undefined {
  const [first] = findings;
  if (!first || first.severity === 'info') return undefined;
  return (
    findings.find(({ code, severity }) => code === 'out_of_status' && severity === first.severity) ?? first
  );
}

function workLine(interval: WorkInterval): InBoth {
  const [state, basis] = [WORK_STATES[interval.state], WORK_BASES[interval.basis]];
  const rules = rulesOf(interval);
  return both(
    `${interval.from} – ${interval.to}: ${state.en}, ${basis.en}${rules}.`,
    `${interval.from} – ${interval.to} : ${state.fr}, ${basis.fr}${rules}.`,
  );
}

const stayWords = ({ en, fr }: InBoth): InBoth => both(`stay ${en}`, `séjour ${fr}`);

function statusLine(state: InBoth, interval: Omit<StayInterval, 'basis' | 'state'>): InBoth {
  const rules = rulesOf(interval);
  return both(
    `${interval.from} – ${interval.to}: ${state.en}${rules}.`,
    `${interval.from} – ${interval.to} : ${state.fr}${rules}.`,
  );
}

function rulesOf({ because }: Pick<WorkInterval, 'because'>): string {
  const rules = [...new Set(because.map(({ rule }) => rule))].join(', ');
  return rules === '' ? '' : ` (${rules})`;
}
