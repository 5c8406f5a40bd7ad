import type { LetterAnswers } from '#domain/letters/answers.js';
import type { LetterPlan, PermitRow, WorkTermRow } from '../case-rows.js';
import type { DemonstrationCase } from '../demonstration-case.js';
import { OFFICE } from '../office.js';
import type { ProgramCode } from '../programs.js';

/** A state of the path, and how many students are in it. `nth` counts them from 0. */
export interface Scenario {
  readonly name: string;
  readonly count: number;
  readonly tell: (story: DemonstrationCase, nth: number) => void;
}

export const scenario = (name: string, count: number, tell: Scenario['tell']): Scenario => ({
  name,
  count,
  tell,
});

const USUAL_PROGRAMS: readonly ProgramCode[] = ['CIS-BTECH', 'MECH-BENG', 'DATA-PBD', 'ACCT-BBA', 'ENVT-DIP'];

/** In a usual program, full-time, accepted into co-op, the co-op course behind them. */
export function inCoop(story: DemonstrationCase): DemonstrationCase {
  return story.studying(story.random.pick(USUAL_PROGRAMS)).course('completed');
}

/** The same with a letter that was issued, and a placement in the term to come. */
export function withLetter(
  story: DemonstrationCase,
  daysAgo: number,
  wish: {
    readonly kind?: string;
    readonly term?: WorkTermRow | null;
    readonly state?: LetterPlan['state'];
  } = {},
): DemonstrationCase {
  const term = wish.term === undefined ? story.workTerm(story.calendar.term(0)) : wish.term;
  const letter: LetterPlan = {
    id: story.random.uuid(),
    issuedOn: story.day(-daysAgo),
    state: wish.state ?? 'issued',
    voidedOn: wish.state === 'revoked' ? story.day(-Math.floor(daysAgo / 2)) : null,
    workTerm: term,
  };
  story.request(wish.kind ?? 'placement_confirmation', 'approved', {
    daysAgo: daysAgo + 2,
    answers: { ...answersOf(story, null), ...(term && { targetTerm: term.term, workTermId: term.id }) },
    letter,
  });
  return story;
}

/** Answers to every question of the request (R64), as they would be true of this student. */
export function answersOf(story: DemonstrationCase, permit: PermitRow | null): LetterAnswers {
  const { person, standing, calendar, workTerms } = story;
  const planned = workTerms.find(({ term }) => term === calendar.term(0).code);
  return {
    inCanada: true,
    citizenship: person.citizenships[0] ?? null,
    permit: permit && {
      kind: permit.kind,
      documentNumber: permit.documentNumber,
      expiresOn: permit.expiresOn,
      remarkText: permit.remarks?.join(' ') ?? null,
      dliNumber: permit.dliNumber ?? OFFICE.dliNumber,
    },
    passportExpiresOn: standing.passportExpiresOn,
    targetTerm: calendar.term(0).code,
    workTermId: planned?.id ?? null,
    consent: true,
    language: person.language,
    noteToOffice: null,
  };
}
