import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { SECOND_READING_WAITS } from '../audit/reading-wall.js';
import { DocumentReturn } from '../documents/document-return.js';
import { DocumentStore } from '../documents/document.store.js';
import { ReturnReasonList } from '../documents/return-reason-list.js';
import { type GivenReason, REASON_USES, type ReasonUse } from '../documents/return-reasons.js';
import { LetterRequestStore } from '../letters/requests/letter-request.store.js';
import { LetterReview } from '../letters/requests/letter-review.js';
import type { Fault, Outcome } from '../outcome.js';
import type { SeenTask, TaskResult } from './task-result.js';
import type { ReturnStep, StepRefusal } from './task-step.js';
import { type TaskAbout, TaskStepStore } from './task-step.store.js';

/**
 * Sends the documents and the requests of many tasks back to their students for one reason, each as a person sends it back singly.
 * There is no such step that verifies: a verification says that a person has held the fields against the page.
 */
@Injectable()
export class TaskReturns {
  constructor(
    private readonly tasks: TaskStepStore,
    private readonly documents: DocumentStore,
    private readonly documentReturn: DocumentReturn,
    private readonly requests: LetterRequestStore,
    private readonly letterReview: LetterReview,
    private readonly reasons: ReturnReasonList,
  ) {}

  /** None where the reason may be given for anything that goes back. */
  async faultsOf(tx: Transaction, { reason }: ReturnStep): Promise<Fault[]> {
    let faults: Fault[] = [];
    for (const use of REASON_USES) {
      faults = await this.reasons.faults(tx, use, [reason]);
      if (faults.length === 0) return [];
    }
    return faults.map((fault) => ({ ...fault, path: fault.path.replace('reasons[0]', 'returnFor') }));
  }

  async takeIn(tx: Transaction, seen: readonly SeenTask[], step: ReturnStep): Promise<TaskResult[]> {
    const found = await this.tasks.about(
      tx,
      seen.map(({ id }) => id),
    );
    const tasks = new Map(found.map((task) => [task.id, task]));
    const results = new Map<string, TaskResult>();
    // In one order for everybody, so that two bulk steps never wait in a ring.
    for (const one of seen.toSorted((a, b) => a.id.localeCompare(b.id)))
      results.set(one.id, await this.sendBack(tx, one, tasks.get(one.id), step.reason));
    return seen.map(({ id }) => results.get(id)!);
  }

  private async sendBack(
    tx: Transaction,
    { id, version }: SeenTask,
    task: TaskAbout | undefined,
    reason: GivenReason,
  ): Promise<TaskResult> {
    const unknown: TaskResult = { id, outcome: 'unknown', refusal: null, version: null, before: null };
    if (!task) return unknown;
    const left = (refusal: StepRefusal): TaskResult => ({
      ...unknown,
      outcome: 'refused',
      refusal,
      version: task.version,
    });
    if (!isReturnable(task.kind)) return left('not_returnable');
    // What it is about is held before its task, as when it is decided singly.
    const ground = await this.lock(tx, task.kind, task.subjectId);
    const [held] = await this.tasks.lock(tx, [id]);
    if (!held) return unknown;
    if (held.version !== version) return { ...unknown, outcome: 'changed', version: held.version };
    if (held.state === 'done') return left('done');
    if (!ground) return left('not_waiting');
    const wish = { version: ground.version, reasons: [reason] };
    const sent: Outcome<object> =
      task.kind === 'document'
        ? await this.documentReturn.decideIn(tx, task.subjectId, 'return', wish)
        : await this.letterReview.sendBackIn(tx, task.subjectId, 'return', wish);
    return sent.ok
      ? { ...unknown, outcome: 'done', version: held.version + 1 }
      : left(REFUSALS[sent.refusal.code] ?? 'not_waiting');
  }

  private async lock(tx: Transaction, kind: ReasonUse, id: string): Promise<{ version: number } | null> {
    return kind === 'document' ? this.documents.lock(tx, id) : this.requests.lock(tx, id);
  }
}

const isReturnable = (kind: string): kind is ReasonUse => REASON_USES.some((use) => use === kind);

const REFUSALS: Readonly<Record<string, StepRefusal>> = {
  invalid_input: 'reason_unfit',
  [SECOND_READING_WAITS]: 'reading_closed',
};
