import type { Command } from 'commander';
import { authorizationFactsValidation } from '#casework/authorization/facts-validation.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import { AUTHORIZATION_FACTS_SCHEMA } from '#domain/work-authorization/facts-schema.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import type { CliIo } from '../cli-io.js';
import { defineEvaluation, type JsonEvaluation } from './json-evaluation.js';

const zones = new MomentZones();

/** May a student work a placement, on which authority, from when to when (R1–R41)? By the bundled rule pack. */
export const AUTHORIZATION_EVALUATION: JsonEvaluation<WorkAuthorizationFacts> = {
  schema: AUTHORIZATION_FACTS_SCHEMA,
  validate: authorizationFactsValidation(zones),
  evaluate: (facts) => evaluate(facts, RULE_PACK_2026_11, zones, { traces: true }),
};

export const define = (command: Command, io: CliIo): void =>
  defineEvaluation(command, io, AUTHORIZATION_EVALUATION);
