import type { Words } from '../letters/words.js';
import type { Holiday } from './holidays.js';

/** Which holidays that fall on a day off are kept on the next working day: on a Saturday too, or on a Sunday alone. */
export interface Moving {
  readonly from: 'weekend' | 'sunday';
  /** Codes of the holidays; every one where it is left out. */
  readonly only?: readonly string[];
}

/** The holidays of a province's law on employment standards, with where that was read and when. */
export interface ProvincialHolidays {
  readonly law: Words;
  /** Addresses, the deciding one first. */
  readonly sources: readonly string[];
  /** The list was read in a text of the province itself; otherwise in a secondary one. */
  readonly official: boolean;
  /** `YYYY-MM-DD` */
  readonly verifiedOn: string;
  readonly holidays: readonly Holiday[];
  readonly moving?: Moving;
  /** What is closed here and there and is no holiday by the law; what an office may add as days of its own. */
  readonly note: Words;
}
