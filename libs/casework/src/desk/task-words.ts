import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { CaseNoteStore } from './case-note.store.js';
import { CaseNotes } from './case-notes.js';
import type { SeenTask, TaskResult } from './task-result.js';
import type { WordStep } from './task-step.js';
import { type TaskAbout, TaskStepStore } from './task-step.store.js';

const DAY_MS = 86_400_000;

/**
 * The same words about the students of many tasks, written as a person writes them singly. A student has them once, however
 * many of their tasks were chosen and however often the step is sent: words stay as they are written, and a mail is not called back.
 */
@Injectable()
export class TaskWords {
  constructor(
    private readonly tasks: TaskStepStore,
    private readonly store: CaseNoteStore,
    private readonly notes: CaseNotes,
    private readonly clock: Clock,
  ) {}

  async takeIn(tx: Transaction, seen: readonly SeenTask[], step: WordStep): Promise<TaskResult[]> {
    const found = await this.tasks.about(
      tx,
      seen.map(({ id }) => id),
    );
    await this.store.holdWords(
      tx,
      found.map(({ studentId }) => studentId),
    );
    const tasks = new Map(found.map((task) => [task.id, task]));
    const results = new Map<string, TaskResult>();
    // In one order for everybody: the answer ends a task of the student's, and two bulk steps never wait in a ring.
    const inOrder = seen.toSorted((a, b) =>
      (tasks.get(a.id)?.studentId ?? '').localeCompare(tasks.get(b.id)?.studentId ?? ''),
    );
    for (const one of inOrder) results.set(one.id, await this.write(tx, one, tasks.get(one.id), step));
    return seen.map(({ id }) => results.get(id)!);
  }

  private async write(
    tx: Transaction,
    { id, version }: SeenTask,
    task: TaskAbout | undefined,
    step: WordStep,
  ): Promise<TaskResult> {
    if (!task) return { id, outcome: 'unknown', refusal: null, version: null, before: null };
    const asItStands = { id, refusal: null, version: task.version, before: null };
    const wish = {
      body: (task.language === 'fr' ? step.textInFrench : null) ?? step.text,
      forStudent: step.kind === 'message',
      taskId: id,
    };
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    if (await this.store.wroteSince(tx, task.studentId, wish, since))
      return { ...asItStands, outcome: 'refused', refusal: 'said_already' };
    if (task.version !== version) return { ...asItStands, outcome: 'changed' };
    const note = await this.notes.writeIn(tx, task.studentId, wish);
    return { ...asItStands, outcome: note ? 'done' : 'unknown' };
  }
}
