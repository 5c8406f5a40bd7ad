import 'reflect-metadata';
import type { Command } from 'commander';
import { AuditModule } from '#casework/audit/audit.module.js';
import { AuditAnchors } from '#casework/audit/audit-anchors.js';
import { type AuditFault, AuditVerifier, type NotedSeal } from '#casework/audit/audit-verifier.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';

const HELP = `
Settings  as for the servers (.env.example): DATABASE_URL, MASTER_KEY
Walks the chain over the audit trail and names every row that was altered, removed or slipped in. With anchors that were
kept elsewhere it also finds a chain that was cut off at its end or made anew. Exit code 1: something does not fit.`;

const ANCHOR_HELP = `
Settings  as for the servers (.env.example): DATABASE_URL, MASTER_KEY
The last seal of each day (UTC). Print them, mail them to somebody outside the office, or keep them in a folder that
nobody may change; "coopdesk audit verify --anchor" holds the chain against them later.`;

/** `coopdesk audit …`: the audit trail held against its chain, and its anchors. */
export function define(command: Command, io: CliIo): void {
  command
    .command('verify')
    .description('prove that nobody altered, removed or added a row of the audit trail')
    .option('--json', 'print the verdict as JSON')
    .option('--anchor <number:hash...>', 'seals that were kept elsewhere', [])
    .addHelpText('after', HELP)
    .action(({ json = false, anchor }: { json?: boolean; anchor: string[] }) =>
      runVerifyAudit(readSettings(process.env), io, { json, noted: anchor.map(readAnchor) }),
    );
  command
    .command('anchor')
    .description('print the last seal of each day')
    .option('--days <n>', 'how many days back', '1')
    .addHelpText('after', ANCHOR_HELP)
    .action(({ days }: { days: string }) => runAnchors(readSettings(process.env), io, Number(days)));
}

/** @throws Error when it is no anchor, with what one looks like */
function readAnchor(text: string): NotedSeal {
  const [, sealNumber, hash] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (sealNumber && hash) return { sealNumber, hash };
  throw new Error('An anchor is a number and 64 hexadecimal digits, as "coopdesk audit anchor" prints it.');
}

export async function runAnchors(settings: Settings, io: CliIo, days: number): Promise<void> {
  await withCasework(settings, [AuditModule], async (app) => {
    for (const { day, sealNumber, hash } of await app.get(AuditAnchors).latest(days))
      await io.print(`${day} ${sealNumber}:${hash}\n`);
  });
}

export async function runVerifyAudit(
  settings: Settings,
  io: CliIo,
  { json, noted = [] }: { readonly json: boolean; readonly noted?: readonly NotedSeal[] },
): Promise<void> {
  await withCasework(settings, [AuditModule], async (app) => {
    const verdict = await app
      .get(AuditVerifier)
      .verify((verified) => io.complain(`${verified.toLocaleString('en')} rows verified\n`), noted);
    if (json) await io.print(`${JSON.stringify(verdict)}\n`);
    else {
      const faults = verdict.faults.map((fault) => `  ${wording(fault)}\n`);
      const summary =
        faults.length === 0
          ? 'Nothing was touched.'
          : `${faults.length} rows do not fit. Keep the database as it is.`;
      await io.print(
        `${verdict.verified} rows verified, ${verdict.waiting} not sealed yet. ${summary}\n${faults.join('')}Last seal: ${verdict.head}\n`,
      );
    }
    if (verdict.faults.length > 0) io.exitWith(1);
  });
}

function wording(fault: AuditFault): string {
  switch (fault.kind) {
    case 'altered':
      return `Row ${fault.entryId} was altered.`;
    case 'removed':
      return `Row ${fault.entryId} was removed.`;
    case 'added':
      return `Row ${fault.entryId} was added afterwards.`;
    case 'anchor_missing':
      return `Seal ${fault.sealNumber}, kept elsewhere, does not stand in the chain: it was cut off or made anew.`;
    case 'seals_missing': {
      const after = fault.afterEntryId === null ? 'at the start' : `after row ${fault.afterEntryId}`;
      return `${fault.count} rows and their seals were removed ${after}, before row ${fault.entryId}.`;
    }
  }
}
