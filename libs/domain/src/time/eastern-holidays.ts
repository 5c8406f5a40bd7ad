import type { ProvincialHolidays } from './holiday-law.js';
import {
  BOXING,
  CANADA_DAY,
  CHRISTMAS,
  FAMILY_DAY,
  GOOD_FRIDAY,
  HERITAGE,
  ISLANDER,
  LABOUR,
  MEMORIAL,
  NATIONAL_QUEBEC,
  NB_DAY,
  NEW_YEAR,
  PATRIOTS,
  RECONCILIATION,
  REMEMBRANCE,
  THANKSGIVING,
  VICTORIA,
} from './holidays.js';

const VERIFIED = '2026-11-22';

/** Holidays of central Canada and the Atlantic provinces. */
export const EASTERN_HOLIDAYS = {
  NB: {
    law: { en: 'Employment Standards Act', fr: 'Loi sur les normes d’emploi' },
    sources: [
      'https://www2.gnb.ca/content/gnb/en/departments/post-secondary_education_training_and_labour/news/news_release.2018.01.0108.html',
      'https://newtosaintjohn.ca/understanding-canada/holidays-and-important-dates',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [NEW_YEAR, FAMILY_DAY, GOOD_FRIDAY, CANADA_DAY, NB_DAY, LABOUR, REMEMBRANCE, CHRISTMAS],
    note: {
      en: 'Victoria Day, Thanksgiving and Boxing Day are days of rest by another Act; 30 September closes schools and public offices.',
      fr: 'La fête de Victoria, l’Action de grâces et le lendemain de Noël sont des jours de repos d’une autre loi; le 30 septembre ferme les écoles et les bureaux publics.',
    },
  },
  NL: {
    law: { en: 'Labour Standards Act', fr: 'Labour Standards Act' },
    sources: ['https://www.gov.nl.ca/lra/faq/ls_holidays.html'],
    official: true,
    verifiedOn: VERIFIED,
    holidays: [NEW_YEAR, GOOD_FRIDAY, MEMORIAL, LABOUR, REMEMBRANCE, CHRISTMAS],
    moving: { from: 'weekend' },
    note: {
      en: 'St. Patrick’s, St. George’s, Victoria Day, the June holiday, Orangemen’s Day, 30 September, Thanksgiving and Boxing Day are days of the public service.',
      fr: 'La Saint-Patrick, la Saint-Georges, la fête de Victoria, le congé de juin, la fête des Orangistes, le 30 septembre, l’Action de grâces et le lendemain de Noël sont des congés de la fonction publique.',
    },
  },
  NS: {
    law: {
      en: 'Labour Standards Code; Remembrance Day Act',
      fr: 'Labour Standards Code; Remembrance Day Act',
    },
    sources: [
      'https://novascotia.ca/lae/employmentrights/holidaychart.asp',
      'https://novascotia.ca/just/ve.asp',
    ],
    official: true,
    verifiedOn: VERIFIED,
    holidays: [NEW_YEAR, HERITAGE, GOOD_FRIDAY, CANADA_DAY, LABOUR, REMEMBRANCE, CHRISTMAS],
    note: {
      en: '11 November stands under an Act of its own. Easter Monday, Victoria Day, Natal Day, 30 September, Thanksgiving and Boxing Day are no paid general holidays.',
      fr: 'Le 11 novembre relève d’une loi à part. Le lundi de Pâques, la fête de Victoria, le jour de la Fondation en août, le 30 septembre, l’Action de grâces et le lendemain de Noël ne sont pas des jours fériés payés.',
    },
  },
  ON: {
    law: { en: 'Employment Standards Act, 2000', fr: 'Loi de 2000 sur les normes d’emploi' },
    sources: [
      'https://www.ontario.ca/document/your-guide-employment-standards-act-0/public-holidays',
      'https://workingdaycalculator.ca/articles/ontario-statutory-holidays-2026',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      FAMILY_DAY,
      GOOD_FRIDAY,
      VICTORIA,
      CANADA_DAY,
      LABOUR,
      THANKSGIVING,
      CHRISTMAS,
      BOXING,
    ],
    note: {
      en: 'Easter Monday, the civic holiday in August, 30 September and 11 November are no public holidays. The day that replaces a holiday on a weekend is agreed on: add it as a day of your own.',
      fr: 'Le lundi de Pâques, le congé civique d’août, le 30 septembre et le 11 novembre ne sont pas des jours fériés. Le jour qui remplace un férié de fin de semaine est convenu : ajoutez-le comme jour à vous.',
    },
  },
  PE: {
    law: { en: 'Employment Standards Act', fr: 'Employment Standards Act' },
    sources: [
      'https://www.princeedwardisland.ca/en/information/workforce-and-advanced-learning/paid-holidays',
      'https://www.legalbrief.ca/pei-l-wages-holiday-pay',
    ],
    official: true,
    verifiedOn: VERIFIED,
    holidays: [NEW_YEAR, ISLANDER, GOOD_FRIDAY, CANADA_DAY, LABOUR, RECONCILIATION, REMEMBRANCE, CHRISTMAS],
    moving: { from: 'weekend' },
    note: {
      en: 'Easter Monday, Victoria Day, the first Monday in August, Thanksgiving and Boxing Day are no paid holidays.',
      fr: 'Le lundi de Pâques, la fête de Victoria, le premier lundi d’août, l’Action de grâces et le lendemain de Noël ne sont pas des jours fériés payés.',
    },
  },
  QC: {
    law: {
      en: 'Act respecting labour standards; National Holiday Act',
      fr: 'Loi sur les normes du travail; Loi sur la fête nationale',
    },
    sources: ['https://www.cnesst.gouv.qc.ca/fr/conditions-travail/conges/jours-feries/liste-jours-feries'],
    official: true,
    verifiedOn: VERIFIED,
    holidays: [NEW_YEAR, GOOD_FRIDAY, PATRIOTS, NATIONAL_QUEBEC, CANADA_DAY, LABOUR, THANKSGIVING, CHRISTMAS],
    moving: { from: 'sunday', only: ['canada'] },
    note: {
      en: 'Good Friday or Easter Monday, as the employer chooses: Good Friday stands here; add Easter Monday as a day of your own. 30 September and 11 November are no holidays.',
      fr: 'Vendredi saint ou lundi de Pâques, au choix de l’employeur : le Vendredi saint figure ici; ajoutez le lundi de Pâques comme jour à vous. Le 30 septembre et le 11 novembre ne sont pas fériés.',
    },
  },
} as const satisfies Readonly<Record<string, ProvincialHolidays>>;
