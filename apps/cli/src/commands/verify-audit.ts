import 'reflect-metadata';
import type { Command } from 'commander';
import { AuditModule } from '#casework/audit/audit.module.js';
import { type AuditFault, AuditVerifier } from '#casework/audit/audit-verifier.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';

const HELP = `
Settings  as for the servers (.env.example): DATABASE_URL, MASTER_KEY
Walks the chain over the audit trail and names every row that was altered, removed or slipped in. Note the last seal
somewhere else: an earlier one must still stand in the chain. Exit code 1: something does not fit.`;

/** Verifies the audit trail. */
export function define(command: Command, io: CliIo): void {
  command
    .option('--json', 'print the verdict as JSON')
    .addHelpText('after', HELP)
    .action(({ json = false }: { json?: boolean }) =>
      runVerifyAudit(readSettings(process.env), io, { json }),
    );
}

export async function runVerifyAudit(
  settings: Settings,
  io: CliIo,
  { json }: { readonly json: boolean },
): Promise<void> {
  await withCasework(settings, [AuditModule], async (app) => {
    const verdict = await app
      .get(AuditVerifier)
      .verify((verified) => io.complain(`${verified.toLocaleString('en')} rows verified\n`));
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
    case 'seals_missing': {
      const after = fault.afterEntryId === null ? 'at the start' : `after row ${fault.afterEntryId}`;
      return `${fault.count} rows and their seals were removed ${after}, before row ${fault.entryId}.`;
    }
  }
}
