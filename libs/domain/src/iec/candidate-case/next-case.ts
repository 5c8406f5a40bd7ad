import type { PathwayRecord } from '../../pathways/pathway.js';
import { addMonths, parseDay } from '../../time/days.js';
import type { CaseParticipation, IecCaseFacts } from './case-facts.js';
import { factsOf, lastOf, permitTextOf } from './case-reading.js';

const LASTING = [
  'citizenships',
  'chosenCitizenship',
  'birthDate',
  'residence',
  'school',
  'studiesEndedOn',
  'schoolName',
  'curriculumRequires',
  'fieldOfStudy',
  'passportExpiresOn',
  'usPermanentResident',
  'livedIn',
] as const satisfies readonly (keyof IecCaseFacts)[];

/**
 * What a new case of the same person begins with: who they are, and the stay of this case as one that counts from now on
 * (R45), whose permit the new application does not lengthen (R53).
 */
export function factsForNextCase(record: PathwayRecord): IecCaseFacts {
  const facts = factsOf(record);
  const stay = participationOf(record);
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([field]) => LASTING.some((one) => one === field))),
    previous: [...(facts.previous ?? []), ...(stay ? [stay] : [])],
    ...(stay?.expiredOn !== undefined && { iecPermitUntil: stay.expiredOn }),
  };
}

/** R45: a stay counts once its permit is issued; a letter that was never used does not. */
function participationOf(record: PathwayRecord): CaseParticipation | undefined {
  const { chosenCitizenship, throughRo } = factsOf(record);
  const issued = permitTextOf(record, 'permitIssuedOn');
  const expiredOn = permitTextOf(record, 'permitExpiresOn');
  if (!chosenCitizenship || issued === undefined || expiredOn === undefined) return undefined;
  const season = lastOf(record, 'enter_pool')?.['season'];
  return {
    citizenship: chosenCitizenship,
    category: 'coop',
    months: monthsBegun(issued, expiredOn),
    permitIssued: true,
    expiredOn,
    ...(throughRo !== undefined && { throughRo }),
    ...(typeof season === 'number' && { season }),
  };
}

/** Months from the first day to the last, a begun one as a whole: what is used up is never told too small. */
function monthsBegun(from: string, to: string): number {
  let months = 1;
  while (addMonths(parseDay(from), months) - 1 < parseDay(to)) months += 1;
  return months;
}
