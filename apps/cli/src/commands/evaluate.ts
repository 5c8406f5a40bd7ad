import type { Command } from 'commander';
import { authorizationFactsValidation } from '#casework/authorization/facts/facts-validation.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import { explainInFull } from '#domain/work-authorization/explain.js';
import { AUTHORIZATION_FACTS_SCHEMA } from '#domain/work-authorization/facts-schema.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import type { CliIo } from '../cli-io.js';
import { readRulePack } from '../rule-pack-file.js';
import { defineEvaluation, type JsonEvaluation } from './json-evaluation.js';

const zones = new MomentZones();

/** May a student work a placement, on which authority, from when to when (R1–R41)? By the bundled rule pack. */
export const AUTHORIZATION_EVALUATION = evaluationUnder(RULE_PACK_2026_11);

function evaluationUnder(rulePack: RulePack, explain = false): JsonEvaluation<WorkAuthorizationFacts> {
  return {
    schema: AUTHORIZATION_FACTS_SCHEMA,
    validate: authorizationFactsValidation(zones),
    evaluate: (facts) => {
      const result = evaluate(facts, rulePack, zones, { traces: true });
      return explain ? { ...result, inWords: explainInFull(result) } : result;
    },
  };
}

export function define(command: Command, io: CliIo): void {
  command.option('--rule-pack <file>', 'answer by the rule pack in this file instead of the bundled one');
  command.option('--explain', 'add the whole answer in words, line by line, in English and French (inWords)');
  defineEvaluation(
    command,
    io,
    AUTHORIZATION_EVALUATION,
    async ({ rulePack, explain }: { readonly rulePack?: string; readonly explain?: true }) => {
      if (rulePack === undefined) return { ok: true, value: evaluationUnder(RULE_PACK_2026_11, explain) };
      const read = await readRulePack(rulePack, io);
      if (read.ok) return { ok: true, value: evaluationUnder(read.value, explain) };
      const faults = read.faults.map(({ path, problem }) => ({
        path: path === '' ? 'rulePack' : `rulePack.${path}`,
        problem,
      }));
      return { ok: false, faults };
    },
  );
}
