import { type LetterBase, speaksOfPlacements } from './letter-base.js';
import type { Words } from './words.js';

export type CourseState = 'registered' | 'completed' | 'dropped';
export type GateCode = 'not_accepted' | 'acceptance_unknown' | 'course_not_registered' | 'course_dropped';

/** What the gate looks at. `acceptedIntoCoop` null: the roster does not say. */
export interface GateFacts {
  readonly acceptedIntoCoop: boolean | null;
  readonly courses: readonly { readonly code: string; readonly state: CourseState }[];
  /** The office's own co-op courses, any of which opens the gate. */
  readonly coopCourseCodes: readonly string[];
}

export interface MissingForLetter {
  readonly code: GateCode;
  readonly text: Words;
}

/** R64: accepted into co-op and registered in, or through with, the co-op course. @returns exactly what is missing */
export function missingForLetter(facts: GateFacts): MissingForLetter[] {
  return [...missingAcceptance(facts), ...missingCourse(facts)];
}

/** What is missing for a letter on this base: letters about studies alone ask for no co-op course. */
export function missingForBase(base: LetterBase, facts: GateFacts): MissingForLetter[] {
  return speaksOfPlacements(base) ? missingForLetter(facts) : [];
}

function missingAcceptance({ acceptedIntoCoop }: GateFacts): MissingForLetter[] {
  if (acceptedIntoCoop === true) return [];
  if (acceptedIntoCoop === false) return [{ code: 'not_accepted', text: NOT_ACCEPTED }];
  return [{ code: 'acceptance_unknown', text: ACCEPTANCE_UNKNOWN }];
}

function missingCourse({ courses, coopCourseCodes }: GateFacts): MissingForLetter[] {
  const codes = coopCourseCodes.map(comparable);
  const own = courses.filter(({ code }) => codes.includes(comparable(code)));
  if (own.some(({ state }) => state !== 'dropped')) return [];
  const names = coopCourseCodes.join(' / ');
  if (own.length > 0) return [{ code: 'course_dropped', text: courseDropped(names) }];
  return [{ code: 'course_not_registered', text: courseNotRegistered(names) }];
}

// "coop1101" and "COOP 1101" are one course: rosters differ in spaces and case.
const comparable = (code: string): string => code.replaceAll(/[\s_-]/g, '').toUpperCase();

const NOT_ACCEPTED: Words = {
  en: 'You are not accepted into co-op. Ask the co-op office about admission to co-op first.',
  fr: 'Vous n’êtes pas admis au programme coop. Renseignez-vous d’abord auprès du bureau coop au sujet de l’admission.',
};
const ACCEPTANCE_UNKNOWN: Words = {
  en: 'Your acceptance into co-op is not recorded yet. Ask the co-op office to record it.',
  fr: 'Votre admission au programme coop n’est pas encore inscrite. Demandez au bureau coop de l’inscrire.',
};
const courseNotRegistered = (names: string): Words => ({
  en: `You are not registered in ${names}. Register in the course, then ask again the day after.`,
  fr: `Vous n’êtes pas inscrit au cours ${names}. Inscrivez-vous au cours, puis revenez le lendemain.`,
});
const courseDropped = (names: string): Words => ({
  en: `You dropped ${names}. Register in the course again, or ask the co-op office if this is wrong.`,
  fr: `Vous avez abandonné le cours ${names}. Réinscrivez-vous, ou écrivez au bureau coop si c’est une erreur.`,
});
