import type { Words } from '../letters/words.js';
import { fixed, goodFriday, type HolidayRule, mondayBefore25May, nthMonday } from './holiday-rules.js';

export interface Holiday {
  readonly code: string;
  readonly names: Words;
  readonly rule: HolidayRule;
}

const holiday = (code: string, rule: HolidayRule, en: string, fr: string): Holiday => ({
  code,
  rule,
  names: { en, fr },
});

const thirdMondayOfFebruary = nthMonday(2, 3);
const firstMondayOfAugust = nthMonday(8, 1);

export const NEW_YEAR = holiday('new_year', fixed(1, 1), 'New Year’s Day', 'Jour de l’An');
export const FAMILY_DAY = holiday('family', thirdMondayOfFebruary, 'Family Day', 'Jour de la Famille');
export const LOUIS_RIEL = holiday('family', thirdMondayOfFebruary, 'Louis Riel Day', 'Journée Louis Riel');
export const HERITAGE = holiday('family', thirdMondayOfFebruary, 'Heritage Day', 'Fête du Patrimoine');
export const ISLANDER = holiday('family', thirdMondayOfFebruary, 'Islander Day', 'Fête des Insulaires');
export const GOOD_FRIDAY = holiday('good_friday', goodFriday, 'Good Friday', 'Vendredi saint');
export const VICTORIA = holiday('victoria', mondayBefore25May, 'Victoria Day', 'Fête de Victoria');
export const PATRIOTS = holiday(
  'victoria',
  mondayBefore25May,
  'National Patriots’ Day',
  'Journée nationale des patriotes',
);
export const INDIGENOUS_PEOPLES = holiday(
  'indigenous_peoples',
  fixed(6, 21),
  'National Indigenous Peoples Day',
  'Journée nationale des peuples autochtones',
);
export const NATIONAL_QUEBEC = holiday(
  'national_quebec',
  fixed(6, 24),
  'National Holiday of Québec',
  'Fête nationale du Québec',
);
export const CANADA_DAY = holiday('canada', fixed(7, 1), 'Canada Day', 'Fête du Canada');
export const MEMORIAL = holiday('canada', fixed(7, 1), 'Memorial Day', 'Jour commémoratif');
export const NUNAVUT = holiday('nunavut', fixed(7, 9), 'Nunavut Day', 'Jour du Nunavut');
export const BC_DAY = holiday('august', firstMondayOfAugust, 'B.C. Day', 'Fête de la Colombie-Britannique');
export const NB_DAY = holiday(
  'august',
  firstMondayOfAugust,
  'New Brunswick Day',
  'Fête du Nouveau-Brunswick',
);
export const SK_DAY = holiday('august', firstMondayOfAugust, 'Saskatchewan Day', 'Fête de la Saskatchewan');
export const CIVIC = holiday('august', firstMondayOfAugust, 'First Monday in August', 'Premier lundi d’août');
export const DISCOVERY = holiday('discovery', nthMonday(8, 3), 'Discovery Day', 'Jour de la Découverte');
export const LABOUR = holiday('labour', nthMonday(9, 1), 'Labour Day', 'Fête du Travail');
export const RECONCILIATION = holiday(
  'reconciliation',
  fixed(9, 30),
  'National Day for Truth and Reconciliation',
  'Journée nationale de la vérité et de la réconciliation',
);
export const ORANGE_SHIRT = holiday(
  'reconciliation',
  fixed(9, 30),
  'Orange Shirt Day (National Day for Truth and Reconciliation)',
  'Journée du chandail orange (Journée nationale de la vérité et de la réconciliation)',
);
export const THANKSGIVING = holiday('thanksgiving', nthMonday(10, 2), 'Thanksgiving Day', 'Action de grâces');
export const REMEMBRANCE = holiday('remembrance', fixed(11, 11), 'Remembrance Day', 'Jour du Souvenir');
export const CHRISTMAS = holiday('christmas', fixed(12, 25), 'Christmas Day', 'Noël');
export const BOXING = holiday('boxing', fixed(12, 26), 'Boxing Day', 'Lendemain de Noël');
