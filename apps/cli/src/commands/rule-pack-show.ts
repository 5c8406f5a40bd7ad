import { AuthorizationModule } from '#casework/authorization/authorization.module.js';
import { RulePacks, SHIPPED_RULE_PACKS } from '#casework/authorization/rule-packs/rule-packs.js';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { type AnyRow, RULE_KINDS, rowsOf } from '#domain/work-authorization/rule-pack-kinds.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { readSettings } from '#platform/config/read-settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';

/** Reads rules, and nothing of anybody. */
const EVALUATIONS: Actor = { kind: 'system', name: 'evaluations' };

export async function runRulePackShow(
  env: NodeJS.ProcessEnv,
  id: string | undefined,
  io: CliIo,
  { json }: { readonly json: boolean },
): Promise<void> {
  const pack = await packNamed(env, id);
  if (!pack) {
    io.complain(
      `coopdesk: There is no rule pack ${id}. See the desk’s page of the rules for those that were loaded.\n`,
    );
    io.exitWith(2);
    return;
  }
  await io.print(json ? `${JSON.stringify(pack, null, 2)}\n` : wording(pack));
}

async function packNamed(env: NodeJS.ProcessEnv, id: string | undefined): Promise<RulePack | null> {
  const newestFirst = SHIPPED_RULE_PACKS.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const shipped = newestFirst.find((pack) => id === undefined || pack.id === id);
  if (shipped || id === undefined) return shipped ?? null;
  return withCasework(readSettings(env), [AuthorizationModule], (app) =>
    app.get(ActorTransactions).run(EVALUATIONS, (tx) => app.get(RulePacks, { strict: false }).named(tx, id)),
  );
}

function wording(pack: RulePack): string {
  const kinds = RULE_KINDS.map(
    (kind) => `\n${kind}\n${rowsOf(pack, kind).map(rowWords).join('') || '  none\n'}`,
  );
  return `Rule pack ${pack.id}\n${kinds.join('')}\nreminders\n  ${JSON.stringify(pack.reminders)}\n`;
}

function rowWords(row: AnyRow): string {
  const { rule, from, to, appliesBy: _, state, source, verifiedOn, ...own } = row;
  const days = `${from ?? '…'} to ${to ?? '…'}`;
  const says = Object.entries(own).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `  ${[rule, days, state, ...says].join('  ')}\n    ${source} (verified ${verifiedOn})\n`;
}
