import type { IecFacts, Stay } from '../api/shapes/pathway.js';
import { EMPTY_DATE, entryOf, type DateEntry } from '../time/date-entry.js';

export type YesNo = 'yes' | 'no' | '';

export interface StayDraft {
  citizenship: string;
  category: Stay['category'] | '';
  months: string;
  permitIssued: YesNo;
  expiredOn: DateEntry;
  throughRo: YesNo;
  season: string;
}

/** The questionnaire exactly as it stands typed. */
export interface Draft {
  citizenships: string[];
  chosenCitizenship: string;
  birthDate: DateEntry;
  invitedOn: DateEntry;
  residence: string;
  usPermanentResident: YesNo;
  throughRo: YesNo;
  schoolCountry: string;
  schoolName: string;
  enrolled: YesNo;
  studiesEndedOn: DateEntry;
  curriculumRequires: YesNo;
  internshipAgreement: YesNo;
  occupationSector: string;
  from: DateEntry;
  to: DateEntry;
  paid: YesNo;
  healthSetting: YesNo;
  previous: StayDraft[];
  iecPermitUntil: DateEntry;
  passportExpiresOn: DateEntry;
  insuranceUntil: DateEntry;
  funds: string;
  dependants: YesNo;
  meansToLeave: YesNo;
  designatedCountryStay: YesNo;
  livedIn: { country: string; months: string }[];
  admissibility: string[];
}

const yesNo = (value: boolean | undefined): YesNo => (value === undefined ? '' : value ? 'yes' : 'no');

export const EMPTY_STAY: StayDraft = {
  citizenship: '',
  category: '',
  months: '',
  permitIssued: '',
  expiredOn: EMPTY_DATE,
  throughRo: '',
  season: '',
};

export function draftOf(facts: IecFacts): Draft {
  return {
    citizenships: facts.citizenships?.length ? facts.citizenships : [''],
    chosenCitizenship: facts.chosenCitizenship ?? '',
    birthDate: entryOf(facts.birthDate),
    invitedOn: EMPTY_DATE,
    residence: facts.residence ?? '',
    usPermanentResident: yesNo(facts.usPermanentResident),
    throughRo: yesNo(facts.throughRo),
    schoolCountry: facts.school?.country ?? '',
    schoolName: facts.schoolName ?? '',
    enrolled: yesNo(facts.school?.enrolled),
    studiesEndedOn: entryOf(facts.studiesEndedOn),
    curriculumRequires: yesNo(facts.curriculumRequires),
    internshipAgreement: yesNo(facts.internshipAgreement),
    occupationSector: facts.occupationSector ?? '',
    from: entryOf(facts.host?.from),
    to: entryOf(facts.host?.to),
    paid: yesNo(facts.host?.paid),
    healthSetting: yesNo(facts.healthSetting),
    previous: (facts.previous ?? []).map((stay) => ({
      citizenship: stay.citizenship,
      category: stay.category,
      months: String(stay.months),
      permitIssued: yesNo(stay.permitIssued),
      expiredOn: entryOf(stay.expiredOn),
      throughRo: yesNo(stay.throughRo),
      season: stay.season === undefined ? '' : String(stay.season),
    })),
    iecPermitUntil: entryOf(facts.iecPermitUntil),
    passportExpiresOn: entryOf(facts.passportExpiresOn),
    insuranceUntil: entryOf(facts.insuranceUntil),
    funds: facts.funds === undefined ? '' : String(facts.funds),
    dependants: yesNo(facts.dependants),
    meansToLeave: yesNo(facts.meansToLeave),
    designatedCountryStay: yesNo(facts.designatedCountryStay),
    livedIn: (facts.livedIn ?? []).map(({ country, months }) => ({ country, months: String(months) })),
    admissibility: facts.admissibility ?? [],
  };
}

export const TOPICS = [
  'citizenship',
  'school',
  'placement',
  'stays',
  'papers',
  'health',
  'checklist',
] as const;
export type Topic = (typeof TOPICS)[number];
