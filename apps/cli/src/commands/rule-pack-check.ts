import { SHIPPED_RULE_PACKS } from '#casework/authorization/rule-packs/rule-packs.js';
import { rulePackDifference } from '#domain/work-authorization/rule-pack-difference.js';
import { RULE_KINDS } from '#domain/work-authorization/rule-pack-kinds.js';
import type { CliIo } from '../cli-io.js';
import { readRulePack } from '../rule-pack-file.js';

export async function runRulePackCheck(
  file: string,
  io: CliIo,
  { json }: { readonly json: boolean },
): Promise<void> {
  const checked = await readRulePack(file, io);
  if (!checked.ok) {
    for (const fault of checked.faults) io.complain(`${JSON.stringify(fault)}\n`);
    io.exitWith(2);
    return;
  }
  const pack = checked.value;
  const rows = RULE_KINDS.reduce((sum, kind) => sum + pack[kind].length, 0);
  const [newest] = SHIPPED_RULE_PACKS.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const difference = newest ? rulePackDifference(newest, pack) : [];
  const against = newest?.id ?? null;
  if (json) await io.print(`${JSON.stringify({ id: pack.id, rows, against, difference })}\n`);
  else
    await io.print(
      `Rule pack ${pack.id}: ${rows} rows, no fault. ${difference.length} rows differ from ${against}.\n`,
    );
}
