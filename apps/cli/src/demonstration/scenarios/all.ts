import { AFTER_EXPIRY } from './after-expiry.js';
import { AT_THE_BEGINNING, BEFORE_THE_LETTER } from './before-the-letter.js';
import { CONDITIONS, STUDIES } from './conditions.js';
import { DOCUMENTS } from './documents.js';
import { EARLIER_RULES } from './earlier-rules.js';
import { LETTER_REQUESTS } from './letter-requests.js';
import type { Scenario } from './scenario.js';
import { EXPIRING, SOON_TO_EXTEND, VERIFIED } from './verified.js';

/** Every state of the path. The first two are those of the students who can sign in. */
export const SCENARIOS: readonly Scenario[] = [
  AT_THE_BEGINNING,
  SOON_TO_EXTEND,
  ...BEFORE_THE_LETTER,
  ...LETTER_REQUESTS,
  ...DOCUMENTS,
  ...VERIFIED,
  ...EXPIRING,
  ...AFTER_EXPIRY,
  ...CONDITIONS,
  ...STUDIES,
  ...EARLIER_RULES,
];
