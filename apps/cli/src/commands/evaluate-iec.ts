import type { Command } from 'commander';
import { validateIecFacts } from '#casework/iec/facts-validation.js';
import { COUNTRY_TABLE_2025_12_24 } from '#domain/iec/country-tables/edition-2025-12-24.js';
import { evaluateIec } from '#domain/iec/evaluate-iec.js';
import { IEC_FACTS_SCHEMA } from '#domain/iec/facts-schema.js';
import type { IecFacts } from '#domain/iec/facts.js';
import type { CliIo } from '../cli-io.js';
import { defineEvaluation, type JsonEvaluation } from './json-evaluation.js';

/** May a candidate come under IEC International Co-op (R42–R56)? By the bundled country table. */
export const IEC_EVALUATION: JsonEvaluation<IecFacts> = {
  schema: IEC_FACTS_SCHEMA,
  validate: validateIecFacts,
  evaluate: (facts) => evaluateIec(facts, COUNTRY_TABLE_2025_12_24),
};

export const define = (command: Command, io: CliIo): void => defineEvaluation(command, io, IEC_EVALUATION);
