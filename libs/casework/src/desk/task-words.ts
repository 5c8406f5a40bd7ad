import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import type { NoteWish } from './case-note.js';
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
    const isSaid = await this.isSaid(tx, task, id, step);
    if (isSaid) return { ...asItStands, outcome: 'refused', refusal: 'said_already' };
    if (task.version !== version) return { ...asItStands, outcome: 'changed' };
    const note = await this.notes.writeIn(tx, task.studentId, wishOf(task, id, step));
    return { ...asItStands, outcome: note ? 'done' : 'unknown' };
  }

  /** The same about a student of whom no task is meant. */
  async sayAbout(
    tx: Transaction,
    studentId: string,
    step: WordStep,
  ): Promise<'done' | 'said_already' | 'unknown'> {
    await this.store.holdWords(tx, [studentId]);
    const language = await this.store.languageOf(tx, studentId);
    if (!language) return 'unknown';
    const reader = { studentId, language };
    if (await this.isSaid(tx, reader, null, step)) return 'said_already';
    return (await this.notes.writeIn(tx, studentId, wishOf(reader, null, step))) ? 'done' : 'unknown';
  }

  /** Of the students, those who would be left because the very same was written about them. */
  async saidAbout(
    tx: Transaction,
    studentIds: readonly string[],
    { kind, text, textInFrench }: WordStep,
  ): Promise<string[]> {
    const words = { text, textInFrench, forStudent: kind === 'message' };
    return this.store.wroteAbout(tx, studentIds, words, this.sinceWhen());
  }

  private sinceWhen(): Date {
    return new Date(this.clock.now().getTime() - DAY_MS);
  }

  private async isSaid(
    tx: Transaction,
    reader: Reader,
    taskId: string | null,
    step: WordStep,
  ): Promise<boolean> {
    return this.store.wroteSince(tx, reader.studentId, wishOf(reader, taskId, step), this.sinceWhen());
  }
}

type Reader = Pick<TaskAbout, 'studentId' | 'language'>;

const wishOf = ({ language }: Reader, taskId: string | null, step: WordStep): NoteWish => ({
  body: (language === 'fr' ? step.textInFrench : null) ?? step.text,
  forStudent: step.kind === 'message',
  taskId,
});
