import { authorizationFactsFaults } from '#domain/work-authorization/facts-faults.js';
import { AUTHORIZATION_FACTS_SCHEMA } from '#domain/work-authorization/facts-schema.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { schemaValidation, type Validated } from '../../schema-validation.js';

/** Makes the check of facts from outside; zone names are looked up in the product's own table. */
export function authorizationFactsValidation(zones: {
  isZone(name: string): boolean;
}): (input: unknown) => Validated<WorkAuthorizationFacts> {
  return schemaValidation<WorkAuthorizationFacts>(
    AUTHORIZATION_FACTS_SCHEMA,
    () => [],
    (input) => authorizationFactsFaults(input, (name) => zones.isZone(name)),
  );
}
