import { DOCUMENT_POLICY } from '#casework/documents/policy/document-policy-setting.js';
import { RETURN_REASON_SETTING } from '#casework/documents/return-reason-setting.js';
import { notFound } from '#casework/outcome.js';
import { RETENTION } from '#casework/privacy/retention/retention-setting.js';
import { PUBLISHED_TIMES } from '#casework/reminders/forecast/published-times-setting.js';
import { BRAND } from '#casework/students/editions/brand-setting.js';
import { OFFICE, TERMS } from '#casework/students/editions/office-setting.js';
import { PREPARATION } from '#casework/students/editions/preparation-setting.js';
import type { AnySetting } from '#casework/students/editions/setting.js';
import { RefusalError } from '../edge/refusal-error.js';

const SETTINGS = [
  OFFICE,
  TERMS,
  RETURN_REASON_SETTING,
  PREPARATION,
  BRAND,
  RETENTION,
  DOCUMENT_POLICY,
  PUBLISHED_TIMES,
] as readonly AnySetting<unknown>[];

/** Names of all that an office writes in editions, as addresses have them. */
export const SETTING_NAMES = SETTINGS.map(({ name }) => name);

/** @throws RefusalError (404) for a name that is none */
export function settingOf(name: string): AnySetting<unknown> {
  const found = SETTINGS.find((one) => one.name === name);
  if (!found) throw new RefusalError(notFound('setting').refusal);
  return found;
}
