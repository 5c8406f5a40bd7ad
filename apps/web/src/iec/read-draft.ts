import type { FieldProblem } from '../api/problem.js';
import type { IecFacts, Stay } from '../api/shapes/pathway.js';
import { isEmpty, readDateEntry, type DateEntry } from '../time/date-entry.js';
import type { Draft, StayDraft, Topic, YesNo } from './draft.js';

/** Without a name the placement is still one: the rules look at its dates and its pay. */
const NOT_NAMED = 'Not named';

const dateOf = (entry: DateEntry): string | undefined => {
  const read = readDateEntry(entry);
  return 'date' in read ? read.date : undefined;
};
const truth = (value: YesNo): boolean | undefined => (value === '' ? undefined : value === 'yes');
export const numberOf = (text: string): number | undefined =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;

const yearOf = (text: string): number | undefined =>
  /^20\d\d$/.test(text.trim()) ? Number(text.trim()) : undefined;

const known = (key: keyof IecFacts, value: unknown): Partial<IecFacts> =>
  value === undefined || value === '' ? {} : { [key]: value };

/** What was answered, and nothing that was not. @param withHost whether the placement is part of the answers */
export function factsOf(draft: Draft, withHost: boolean): IecFacts {
  const citizenships = draft.citizenships.filter(Boolean);
  const chosen = citizenships.length === 1 ? citizenships[0] : draft.chosenCitizenship;
  const [from, to, paid] = [dateOf(draft.from), dateOf(draft.to), truth(draft.paid)];
  const enrolled = truth(draft.enrolled);
  const hasSchool = draft.schoolCountry !== '' && enrolled !== undefined;
  const hasHost = withHost && from !== undefined && to !== undefined && paid !== undefined;
  return {
    ...(citizenships.length > 0 && { citizenships: [...new Set(citizenships)] }),
    ...known('chosenCitizenship', chosen),
    ...known('birthDate', dateOf(draft.birthDate)),
    ...known('residence', draft.residence),
    ...known('usPermanentResident', truth(draft.usPermanentResident)),
    ...known('throughRo', truth(draft.throughRo)),
    ...(hasSchool && { school: { country: draft.schoolCountry, enrolled } }),
    // Asked only of somebody who is not enrolled any more.
    ...known('studiesEndedOn', enrolled === false ? dateOf(draft.studiesEndedOn) : undefined),
    ...known('schoolName', draft.schoolName.trim()),
    ...known('curriculumRequires', truth(draft.curriculumRequires)),
    ...known('internshipAgreement', truth(draft.internshipAgreement)),
    ...known('occupationSector', draft.occupationSector),
    ...known('healthSetting', truth(draft.healthSetting)),
    ...(hasHost && {
      host: { employer: NOT_NAMED, onCampus: false, site: NOT_NAMED, from, to, paid },
    }),
    previous: draft.previous.flatMap(stayOf),
    ...known('iecPermitUntil', dateOf(draft.iecPermitUntil)),
    ...known('passportExpiresOn', dateOf(draft.passportExpiresOn)),
    ...known('insuranceUntil', dateOf(draft.insuranceUntil)),
    ...known('funds', numberOf(draft.funds)),
    ...known('dependants', truth(draft.dependants)),
    ...known('meansToLeave', truth(draft.meansToLeave)),
    ...known('designatedCountryStay', truth(draft.designatedCountryStay)),
    livedIn: draft.livedIn.flatMap(({ country, months }) =>
      country ? [{ country, months: numberOf(months) ?? 0 }] : [],
    ),
    admissibility: draft.admissibility,
  };
}

export const invitedOn = (draft: Draft): string | undefined => dateOf(draft.invitedOn);

function stayOf(stay: StayDraft): Stay[] {
  if (!stay.citizenship || stay.category === '') return [];
  const [expiredOn, throughRo, season] = [dateOf(stay.expiredOn), truth(stay.throughRo), yearOf(stay.season)];
  return [
    {
      citizenship: stay.citizenship,
      category: stay.category,
      months: numberOf(stay.months) ?? 0,
      permitIssued: stay.permitIssued === 'yes',
      ...(expiredOn !== undefined && { expiredOn }),
      ...(throughRo !== undefined && { throughRo }),
      ...(season !== undefined && { season }),
    },
  ];
}

interface Says {
  needed: (field: string) => string;
  number: (field: string) => string;
  chosen: string;
  /** Reads a date or adds what is wrong with it. */
  date: (
    path: string,
    field: string,
    entry: DateEntry,
    problems: FieldProblem[],
    optional: boolean,
  ) => unknown;
}

/** What is wrong on a page of the questionnaire; everything may be left out but who one is. */
export function faultsOf(draft: Draft, topic: Topic, says: Says): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const need = (path: keyof Draft, value: string): void => {
    if (!value) faults.push({ path, problem: says.needed(path) });
  };
  switch (topic) {
    case 'citizenship': {
      const held = draft.citizenships.filter(Boolean);
      if (held.length === 0) faults.push({ path: 'citizenships[0]', problem: says.needed('citizenships') });
      if (held.length > 1 && !held.includes(draft.chosenCitizenship))
        faults.push({ path: 'chosenCitizenship', problem: says.chosen });
      says.date('birthDate', 'birthDate', draft.birthDate, faults, false);
      says.date('invitedOn', 'invitedOn', draft.invitedOn, faults, true);
      need('residence', draft.residence);
      return faults;
    }
    case 'school':
      need('schoolCountry', draft.schoolCountry);
      need('enrolled', draft.enrolled);
      if (draft.enrolled === 'no')
        says.date('studiesEndedOn', 'studiesEndedOn', draft.studiesEndedOn, faults, true);
      need('curriculumRequires', draft.curriculumRequires);
      return faults;
    case 'placement':
      // Both days or neither, and with them whether it is paid: an answer that is not given is not taken for a yes.
      says.date('host.from', 'from', draft.from, faults, isEmpty(draft.to));
      says.date('host.to', 'to', draft.to, faults, isEmpty(draft.from));
      if (!isEmpty(draft.from) && !isEmpty(draft.to)) need('paid', draft.paid);
      return faults;
    case 'stays':
      draft.previous.forEach((stay, index) => {
        const path = `previous[${index}]`;
        if (!stay.citizenship)
          faults.push({ path: `${path}.citizenship`, problem: says.needed('stayCitizenship') });
        if (!stay.category) faults.push({ path: `${path}.category`, problem: says.needed('category') });
        if (numberOf(stay.months) === undefined)
          faults.push({ path: `${path}.months`, problem: says.number('months') });
        if (!stay.permitIssued)
          faults.push({ path: `${path}.permitIssued`, problem: says.needed('permitIssued') });
        says.date(`${path}.expiredOn`, 'expiredOn', stay.expiredOn, faults, true);
        if (stay.season.trim() && yearOf(stay.season) === undefined)
          faults.push({ path: `${path}.season`, problem: says.number('season') });
      });
      says.date('iecPermitUntil', 'iecPermitUntil', draft.iecPermitUntil, faults, true);
      return faults;
    case 'papers':
      says.date('passportExpiresOn', 'passportExpiresOn', draft.passportExpiresOn, faults, false);
      says.date('insuranceUntil', 'insuranceUntil', draft.insuranceUntil, faults, true);
      if (draft.funds.trim() && numberOf(draft.funds) === undefined)
        faults.push({ path: 'funds', problem: says.number('funds') });
      return faults;
    case 'health':
      draft.livedIn.forEach(({ country, months }, index) => {
        if (country && numberOf(months) === undefined)
          faults.push({ path: `livedIn[${index}].months`, problem: says.number('months') });
      });
      return faults;
    case 'checklist':
      return faults;
  }
}
