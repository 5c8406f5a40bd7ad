import { useTranslation } from 'react-i18next';
import type { IecFacts, Stay } from '../api/shapes/pathway.js';
import { dateInProse } from '../time/calendar-date.js';
import { countryName } from '../words/country-names.js';
import { useLanguage } from '../words/use-language.js';

export interface FactLine {
  key: string;
  label: string;
  value: string;
}

const YES_NO = [
  'curriculumRequires',
  'internshipAgreement',
  'healthSetting',
  'dependants',
  'meansToLeave',
  'designatedCountryStay',
  'usPermanentResident',
  'throughRo',
] as const;

/** Answers of the questionnaire in words, in the order in which they are asked; what was not answered is left out. */
export function useFactLines(): (facts: IecFacts) => FactLine[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const country = (code: string): string => countryName(code, language);
  const yesNo = (value: boolean): string => t(value ? 'frame.yes' : 'frame.no');
  const stayWords = ({ citizenship, category, months, permitIssued, expiredOn, season }: Stay): string =>
    [
      t(`iec.categories.${category}`),
      country(citizenship),
      t('iecKept.months', { count: months }),
      t(permitIssued ? 'iecKept.issued' : 'iecKept.notIssued'),
      ...(season === undefined ? [] : [t('iecKept.season', { year: season })]),
      ...(expiredOn ? [dateInProse(expiredOn, language)] : []),
    ].join(', ');
  return (facts) => {
    const line = <Value>(
      key: string,
      label: string,
      value: Value | undefined,
      words: (value: Value) => string,
    ): FactLine[] => {
      const text = value === undefined ? '' : words(value);
      return text === '' ? [] : [{ key, label, value: text }];
    };
    const date = (value: string): string => dateInProse(value, language);
    const list =
      <Item>(words: (item: Item) => string) =>
      (items: Item[]) =>
        items.map(words).join('; ');
    return [
      ...line('citizenships', t('iec.fields.citizenships'), facts.citizenships, list(country)),
      ...line('chosenCitizenship', t('iec.fields.chosenCitizenship'), facts.chosenCitizenship, country),
      ...line('birthDate', t('iec.fields.birthDate'), facts.birthDate, date),
      ...line('residence', t('iec.fields.residence'), facts.residence, country),
      ...line('schoolName', t('iec.fields.schoolName'), facts.schoolName, String),
      ...line('school', t('iec.fields.schoolCountry'), facts.school, (school) => country(school.country)),
      ...line('enrolled', t('iec.fields.enrolled'), facts.school?.enrolled, yesNo),
      ...line('studiesEndedOn', t('iec.fields.studiesEndedOn'), facts.studiesEndedOn, date),
      ...line('occupationSector', t('iec.fields.occupationSector'), facts.occupationSector, (sector) =>
        t(`iec.sectors.${sector as 'other'}`),
      ),
      ...line('previous', t('iec.fields.previous'), facts.previous, list(stayWords)),
      ...line('iecPermitUntil', t('iec.fields.iecPermitUntil'), facts.iecPermitUntil, date),
      ...line('passportExpiresOn', t('iec.fields.passportExpiresOn'), facts.passportExpiresOn, date),
      ...line('insuranceUntil', t('iec.fields.insuranceUntil'), facts.insuranceUntil, date),
      ...line('funds', t('iec.fields.funds'), facts.funds, String),
      ...YES_NO.flatMap((key) => line(key, t(`iec.fields.${key}`), facts[key], yesNo)),
      ...line(
        'livedIn',
        t('iec.fields.livedIn'),
        facts.livedIn,
        list(({ country: code, months }) => `${country(code)} (${t('iecKept.months', { count: months })})`),
      ),
      ...line(
        'admissibility',
        t('iec.fields.admissibility'),
        facts.admissibility,
        list((topic) => t(`iec.admissibility.${topic as 'health'}`)),
      ),
    ];
  };
}
