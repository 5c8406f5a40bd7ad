import type { ProvincialHolidays } from './holiday-law.js';
import {
  BC_DAY,
  CANADA_DAY,
  CHRISTMAS,
  FAMILY_DAY,
  GOOD_FRIDAY,
  LABOUR,
  LOUIS_RIEL,
  NEW_YEAR,
  ORANGE_SHIRT,
  RECONCILIATION,
  REMEMBRANCE,
  SK_DAY,
  THANKSGIVING,
  VICTORIA,
} from './holidays.js';

const VERIFIED = '2026-11-22';

/** Holidays of the western provinces. */
export const WESTERN_HOLIDAYS = {
  AB: {
    law: { en: 'Employment Standards Code', fr: 'Employment Standards Code' },
    sources: ['https://www.alberta.ca/alberta-general-holidays'],
    official: true,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      FAMILY_DAY,
      GOOD_FRIDAY,
      VICTORIA,
      CANADA_DAY,
      LABOUR,
      THANKSGIVING,
      REMEMBRANCE,
      CHRISTMAS,
    ],
    moving: { from: 'sunday', only: ['canada'] },
    note: {
      en: 'Easter Monday, Heritage Day in August, 30 September and Boxing Day are the employer’s choice.',
      fr: 'Le lundi de Pâques, la fête du Patrimoine en août, le 30 septembre et le lendemain de Noël sont au choix de l’employeur.',
    },
  },
  BC: {
    law: { en: 'Employment Standards Act', fr: 'Employment Standards Act' },
    sources: [
      'https://pcmlawyers.ca/bc-to-make-national-day-for-truth-and-reconciliation-a-statutory-holiday/',
      'https://workplacelawblog.harpergrey.com/2023/05/29/new-statutory-holiday-on-sept-30th-for-bc/',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      FAMILY_DAY,
      GOOD_FRIDAY,
      VICTORIA,
      CANADA_DAY,
      BC_DAY,
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
  MB: {
    law: {
      en: 'Employment Standards Code; Remembrance Day Act',
      fr: 'Code des normes d’emploi; Loi sur le jour du Souvenir',
    },
    sources: [
      'https://web2.gov.mb.ca/laws/statutes/2023/c05023.php?lang=en',
      'https://mysteinbach.ca/newsblog/26695.html',
      'https://mgeu.thelizardlab.net/news-and-resources/the-latest/news/223/article-223',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      LOUIS_RIEL,
      GOOD_FRIDAY,
      VICTORIA,
      CANADA_DAY,
      LABOUR,
      ORANGE_SHIRT,
      THANKSGIVING,
      REMEMBRANCE,
      CHRISTMAS,
    ],
    note: {
      en: '11 November stands under an Act of its own. Easter Monday, Terry Fox Day in August and Boxing Day are no general holidays.',
      fr: 'Le 11 novembre relève d’une loi à part. Le lundi de Pâques, la journée Terry Fox en août et le lendemain de Noël ne sont pas des jours fériés.',
    },
  },
  SK: {
    law: { en: 'Saskatchewan Employment Act', fr: 'Saskatchewan Employment Act' },
    sources: [
      'https://canada-stat-holidays.com/saskatchewan-stat-holidays-2022/',
      'https://www.cfib-fcei.ca/en/tools-resources/public-holidays-saskatchewan',
    ],
    official: false,
    verifiedOn: VERIFIED,
    holidays: [
      NEW_YEAR,
      FAMILY_DAY,
      GOOD_FRIDAY,
      VICTORIA,
      CANADA_DAY,
      SK_DAY,
      LABOUR,
      THANKSGIVING,
      REMEMBRANCE,
      CHRISTMAS,
    ],
    moving: { from: 'sunday', only: ['new_year', 'canada', 'remembrance', 'christmas'] },
    note: {
      en: 'A holiday on a Saturday is kept on no other day. Easter Monday, 30 September and Boxing Day are no public holidays.',
      fr: 'Un jour férié qui tombe un samedi n’est pas déplacé. Le lundi de Pâques, le 30 septembre et le lendemain de Noël ne sont pas des jours fériés.',
    },
  },
} as const satisfies Readonly<Record<string, ProvincialHolidays>>;
