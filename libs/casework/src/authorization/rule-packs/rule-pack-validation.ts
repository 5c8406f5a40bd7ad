import { rulePackFaults } from '#domain/work-authorization/rule-pack-faults.js';
import { RULE_PACK_SCHEMA } from '#domain/work-authorization/rule-pack-schema.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { schemaValidation, type Validated } from '../../schema-validation.js';

const fitsSchema = schemaValidation<RulePack>(RULE_PACK_SCHEMA, () => []);

/** Checks a pack from outside: its schema, then its rows beside each other. `today` is a calendar date. */
export function validateRulePack(input: unknown, today: string): Validated<RulePack> {
  const fitting = fitsSchema(input);
  if (!fitting.ok) return fitting;
  const faults = rulePackFaults(fitting.value, today);
  return faults.length > 0 ? { ok: false, faults } : fitting;
}
