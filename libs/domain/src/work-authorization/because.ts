import { formatDay } from '../time/days.js';
import { formatInstant } from '../time/instants.js';
import { REASON_TEXTS } from './because-texts.js';
import type { DayAnswer } from './day-answer.js';
import type { Reasons } from './reasons.js';
import type { Because, StayBasis, StudyBasis, WorkBasis } from './result.js';

type Basis = WorkBasis | StayBasis | StudyBasis;
type AnyDay = DayAnswer<string, Basis>;

/** The rules and facts behind one interval: what it rests on, then what stands against it or leaves it open. */
export function becauseOf(answers: readonly AnyDay[]): Because[] {
  const because: Because[] = [];
  let reasons: Reasons = 0;
  let before: AnyDay | undefined;
  for (const answer of answers) {
    if (!before || !restOnTheSame(before, answer)) addOnce(because, restsOn(answer));
    before = answer;
    if (!isGranted(answer.state)) reasons |= answer.reasons;
  }
  if (reasons !== 0) for (const each of REASON_TEXTS) if (reasons & each.reason) because.push(each.because);
  if (because.length === 0) because.push(NOTHING);
  return because;
}

/** Where no paper and no application speaks. */
export const NOTHING: Because = {
  rule: 'R22',
  fact: 'permits',
  text: 'No permit and no application made in time covers these days.',
};

const isGranted = (state: string): boolean =>
  state === 'authorized' || state === 'authorized_policy' || state === 'permitted' || state === 'maintained';

const restOnTheSame = (one: AnyDay, other: AnyDay): boolean =>
  one.permit === other.permit &&
  one.application === other.application &&
  one.span === other.span &&
  one.basis === other.basis;

function restsOn({ permit, application, span, basis }: AnyDay): Because | undefined {
  if (permit)
    return {
      rule: RULE_OF[basis],
      fact: `permits.${permit.id}`,
      text: `${TEXT_OF[basis]} (permit ${permit.id}, good through ${formatDay(permit.last)}).`,
    };
  if (!application) return undefined;
  const { id } = application;
  // An application without days of its own is one whose outcome leaves a fact open.
  if (!span)
    return { rule: 'R22', fact: `applications.${id}`, text: `Application ${id} decides these days.` };
  const cut = span.endsAt === undefined ? '' : `, until ${formatInstant(span.endsAt)}`;
  return {
    rule: basis === 'R186F_SWP' || basis === 'R186V' ? 'R25' : RULE_OF[basis],
    fact: `applications.${id}`,
    text: `${TEXT_OF[basis]} while application ${id} is undecided${cut}.`,
  };
}

const RULE_OF: Readonly<Record<Basis, string>> = {
  COOP_WP: 'R8',
  OTHER_WP: 'R8',
  R186F_SWP: 'R3',
  R186U: 'R23',
  R186V: 'R10',
  PERMIT: 'R22',
  STUDY_PERMIT: 'R24',
  R183_5: 'R22',
  R189: 'R24',
  NONE: 'R22',
};

/** What each basis allows, as the trace says it. */
export const TEXT_OF = {
  COOP_WP: 'A co-op work permit allows the placement',
  OTHER_WP: 'A work permit for any employer allows the work',
  R186F_SWP: 'The study permit allows a student work placement',
  R186U: 'The authority of the work permit goes on',
  R186V: 'The study permit allows work off campus',
  PERMIT: 'A permit allows the stay',
  STUDY_PERMIT: 'A study permit is valid',
  R183_5: 'The stay is extended',
  R189: 'Study may go on',
  NONE: 'Nothing allows it',
} as const satisfies Readonly<Record<Basis, string>>;

function addOnce(because: Because[], more: Because | undefined): void {
  if (more && !because.some(({ text }) => text === more.text)) because.push(more);
}
