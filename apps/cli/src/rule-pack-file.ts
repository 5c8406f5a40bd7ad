import { validateRulePack } from '#casework/authorization/rule-packs/rule-pack-validation.js';
import type { Validated } from '#casework/schema-validation.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import type { CliIo } from './cli-io.js';
import { InputRefusal, parseJson, readInput } from './json-input.js';

/** Reads and checks a pack from a file, or from standard input for `-`. Today is the machine's, in UTC. */
export async function readRulePack(source: string, io: CliIo): Promise<Validated<RulePack>> {
  try {
    const input = parseJson(await readInput(source, io.stdin));
    return validateRulePack(input, new Date().toISOString().slice(0, 10));
  } catch (error) {
    if (error instanceof InputRefusal) return { ok: false, faults: [{ path: '', problem: error.message }] };
    throw error;
  }
}
