import type { Fault } from '#casework/outcome.js';
import { invalid } from '#casework/outcome.js';
import type { RosterReception, StoredRoster } from '#casework/students/roster-reception.js';
import type { IncomingPart } from '../edge/incoming-parts.js';
import { RefusalError } from '../edge/refusal-error.js';

const YES_NO: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Reads the form of an import: one file, and `dryRun`. Nothing of a refused form stays in the store. */
export async function readRosterForm(
  parts: AsyncIterable<IncomingPart>,
  reception: RosterReception,
): Promise<{ readonly roster: StoredRoster; readonly dryRun: boolean }> {
  const kept: StoredRoster[] = [];
  const faults: Fault[] = [];
  let dryRun = false;
  try {
    for await (const part of parts) {
      if (part.kind === 'file') kept.push(await reception.keep(part.name, part.content));
      else if (part.field === 'dryRun' && YES_NO[part.value] !== undefined) dryRun = YES_NO[part.value]!;
      else if (part.field === 'dryRun') faults.push({ path: 'dryRun', problem: 'Send true or false.' });
      else faults.push({ path: part.field, problem: 'This key is not known here. Leave it out.' });
    }
    if (kept.length !== 1) faults.push({ path: 'file', problem: 'Send one CSV file.' });
    const [roster] = kept;
    if (faults.length > 0 || !roster) throw new RefusalError(invalid(faults).refusal);
    return { roster, dryRun };
  } catch (error) {
    for (const roster of kept) await reception.discard(roster);
    throw error;
  }
}
