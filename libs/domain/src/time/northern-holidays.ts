import type { ProvincialHolidays } from './holiday-law.js';
import {
  CANADA_DAY,
  CHRISTMAS,
  CIVIC,
  DISCOVERY,
  GOOD_FRIDAY,
  INDIGENOUS_PEOPLES,
  LABOUR,
  NEW_YEAR,
  NUNAVUT,
  RECONCILIATION,
  REMEMBRANCE,
  THANKSGIVING,
  VICTORIA,
} from './holidays.js';

const VERIFIED = '2026-11-22';

/** Holidays of the territories. */
export const NORTHERN_HOLIDAYS = {
  NT: {
    law: { en: 'Employment Standards Act', fr: 'Loi sur les normes d’emploi' },
    sources: [
      'https://www.gov.nt.ca/en/newsroom/national-day-truth-and-reconciliation-declared-statutory-holiday-northwest-territories',
      'https://www.legalbrief.ca/nwt-labor-wage-holiday-pay',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      GOOD_FRIDAY,
      VICTORIA,
      INDIGENOUS_PEOPLES,
      CANADA_DAY,
      CIVIC,
      LABOUR,
      RECONCILIATION,
      THANKSGIVING,
      REMEMBRANCE,
      CHRISTMAS,
    ],
    note: {
      en: 'Easter Monday and Boxing Day are no statutory holidays.',
      fr: 'Le lundi de Pâques et le lendemain de Noël ne sont pas des jours fériés.',
    },
  },
  NU: {
    law: { en: 'Labour Standards Act', fr: 'Loi sur les normes du travail' },
    sources: [
      'https://nu-lsco.ca/faq-s',
      'https://www.gov.nu.ca/justice/news/nunavut-day-designated-general-holiday-start-date',
      'https://www.qppstudio.net/public-holidays-news/2021/nunavut-will-observe-september-30-as-statutory-holiday-from-2022-014201.htm',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      GOOD_FRIDAY,
      VICTORIA,
      CANADA_DAY,
      NUNAVUT,
      CIVIC,
      LABOUR,
      RECONCILIATION,
      THANKSGIVING,
      REMEMBRANCE,
      CHRISTMAS,
    ],
    note: {
      en: 'Easter Monday and Boxing Day are no general holidays. 30 September was read in a secondary source.',
      fr: 'Le lundi de Pâques et le lendemain de Noël ne sont pas des jours fériés. Le 30 septembre a été lu dans une source secondaire.',
    },
  },
  YT: {
    law: { en: 'Employment Standards Act', fr: 'Loi sur les normes d’emploi' },
    sources: ['https://yukon.ca/en/find-yukon-statutory-holiday'],
    official: true,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      GOOD_FRIDAY,
      VICTORIA,
      INDIGENOUS_PEOPLES,
      CANADA_DAY,
      DISCOVERY,
      LABOUR,
      RECONCILIATION,
      THANKSGIVING,
      REMEMBRANCE,
      CHRISTMAS,
    ],
    moving: { from: 'weekend' },
    note: {
      en: 'Heritage Day in February, Easter Monday and Boxing Day are no statutory holidays.',
      fr: 'La fête du Patrimoine en février, le lundi de Pâques et le lendemain de Noël ne sont pas des jours fériés.',
    },
  },
} as const satisfies Readonly<Record<string, ProvincialHolidays>>;
