import type { Transaction } from '#database/transaction.js';
import type { DemonstrationStore } from './demonstration.store.js';

/** A letter of the demonstration, as its approval in bulk is told. */
export interface ApprovedLetter {
  readonly letterId: string;
  readonly requestId: string;
  readonly studentId: string;
  /** `YYYY-MM-DD`, the local date of issue. */
  readonly issuedOn: string;
  readonly issuedAt: Date;
}

const SUBMITTED_VERSION = 2;
const MINUTE_MS = 60_000;

/** The letters of the busiest day were approved together, in one batch of the coordinator's. */
export async function loadLetterBatch(
  tx: Transaction,
  store: DemonstrationStore,
  letters: readonly ApprovedLetter[],
  coordinator: { readonly id: string; readonly name: string },
): Promise<void> {
  const byDay = new Map<string, ApprovedLetter[]>();
  for (const letter of letters) byDay.set(letter.issuedOn, [...(byDay.get(letter.issuedOn) ?? []), letter]);
  const [busiest] = [...byDay.values()].toSorted((a, b) => b.length - a.length);
  if (!busiest) return;
  const id = crypto.randomUUID();
  const times = busiest.map(({ issuedAt }) => issuedAt.getTime());
  await store.insert(tx, 'coop.letter_batch', [
    {
      id,
      state: 'done',
      total: busiest.length,
      startedBy: coordinator.name,
      startedById: coordinator.id,
      startedAt: new Date(Math.min(...times) - MINUTE_MS),
      finishedAt: new Date(Math.max(...times)),
    },
  ]);
  await store.insert(
    tx,
    'coop.letter_batch_row',
    busiest.map(({ letterId, requestId, studentId, issuedAt }, at) => ({
      batchId: id,
      position: at + 1,
      requestId,
      studentId,
      requestVersion: SUBMITTED_VERSION,
      seen: '{}',
      state: 'approved',
      letterId,
      attempts: 1,
      doneAt: issuedAt,
    })),
  );
}
