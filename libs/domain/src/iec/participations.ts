import { addMonths, type Day, formatDay, parseDay } from '../time/days.js';
import { countryName, type Candidate } from './candidate.js';
import type { IecParticipation } from './facts.js';
import { against, missing, type Finding } from './findings.js';

/** An earlier stay that counts, with its place in the facts (for the path of a missing fact). */
interface Counted {
  readonly stay: IecParticipation;
  readonly index: number;
}

/**
 * R45, R43: what counts is a permit issued at the port of entry under the chosen citizenship. A stay through a
 * recognized organization came out of the two that this route adds, so it takes nothing from the agreement's number.
 */
export function countedStays({ facts }: Candidate): Counted[] {
  return facts.previous
    .map((stay, index) => ({ stay, index }))
    .filter(
      ({ stay }) =>
        stay.permitIssued && stay.citizenship === facts.chosenCitizenship && stay.throughRo !== true,
    );
}

/**
 * The months the country still allows, whatever the offer; `null` where no row says. Whole months only: a part of a
 * month that is left is not granted. Through an organization, months its country has used up are set by its agreement.
 */
export function monthsLeft(candidate: Candidate): number | null {
  const { terms, throughRo } = candidate;
  if (!terms) return null;
  const counted = countedStays(candidate);
  const { cap } = terms;
  switch (cap.per) {
    case 'participation':
      return cap.months;
    case 'order':
      return counted.length === 0 ? cap.first : cap.later;
    case 'lifetime': {
      const used = counted.reduce((sum, { stay }) => sum + stay.months, 0);
      const left = Math.max(0, Math.floor(cap.months - used));
      return left === 0 && throughRo ? null : left;
    }
  }
}

/** R43, R45: the number of stays, and a category used before. The organization's route lifts both. */
export function participationFindings(candidate: Candidate): Finding[] {
  const { terms, throughRo } = candidate;
  if (!terms || throughRo) return [];
  const counted = countedStays(candidate);
  const findings: Finding[] = [];
  if (counted.length >= terms.participations || monthsLeft(candidate) === 0) {
    const allowed = terms.participations === 1 ? '1 stay' : `${terms.participations} stays`;
    const inMonths = terms.cap.per === 'lifetime' ? ` of ${terms.cap.months} months in total` : '';
    findings.push(
      against(
        'participations_used',
        'R45',
        `${countryName(candidate)} allows ${allowed}${inMonths}; used up.`,
      ),
    );
  }
  const once = terms.repeat === 'no_repeat' || terms.repeat === 'coop_once';
  if (once && counted.some(({ stay }) => stay.category === 'coop')) {
    findings.push(
      against(
        'category_used',
        'R43',
        `${countryName(candidate)} allows the co-op category once; it was used.`,
      ),
    );
  }
  return findings;
}

/**
 * R46: the first day on which a new stay may begin: the expiry of the earlier permit plus the gap, same day number.
 * Undefined where there is no gap, no earlier stay that counts, or none whose expiry is known. Of two earlier stays the
 * later expiry decides.
 */
export function earliestStart(candidate: Candidate): Day | undefined {
  const { terms, throughRo } = candidate;
  if (!terms || throughRo || terms.gapMonths === 0) return undefined;
  const starts = countedStays(candidate).flatMap(({ stay }) =>
    stay.expiredOn === undefined ? [] : [addMonths(parseDay(stay.expiredOn), terms.gapMonths)],
  );
  return starts.length === 0 ? undefined : Math.max(...starts);
}

/** R46: raised only where the offer begins too early; an expiry that is not known could decide. */
export function gapFindings(candidate: Candidate): Finding[] {
  const { facts, terms, throughRo } = candidate;
  if (!terms || throughRo || terms.gapMonths === 0) return [];
  const findings: Finding[] = countedStays(candidate)
    .filter(({ stay }) => stay.expiredOn === undefined)
    .map(({ index }) =>
      missing(
        `previous[${index}].expiredOn`,
        'R46',
        `When did the earlier permit expire? ${countryName(candidate)} asks for a gap of ${terms.gapMonths} months.`,
      ),
    );
  const start = earliestStart(candidate);
  if (start !== undefined && facts.offer && parseDay(facts.offer.from) < start) {
    const text = `${countryName(candidate)} asks for a gap of ${terms.gapMonths} months: not before ${formatDay(start)}.`;
    findings.push(against('discontinuity', 'R46', text));
  }
  return findings;
}
