import { iecFactsFaults } from '#domain/iec/facts-faults.js';
import { IEC_FACTS_SCHEMA } from '#domain/iec/facts-schema.js';
import type { IecFacts } from '#domain/iec/facts.js';
import { schemaValidation } from '../schema-validation.js';

/** Checks what came in as facts of one candidate; what passes may be evaluated. */
export const validateIecFacts = schemaValidation<IecFacts>(IEC_FACTS_SCHEMA, iecFactsFaults);
