import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import type { PathwayRecord, Recorder } from '#domain/pathways/pathway.js';
import { stageOf } from '#domain/pathways/steps.js';
import { Clock } from '#platform/clock/clock.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { done, notFound, type Outcome, stale } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { CaseLooks } from './case-looks.js';
import { CaseReminders } from './case-reminders.js';
import type { PathwayCaseRow, PathwayCaseView } from './pathway-case.js';
import { PathwayCaseStore } from './pathway-case.store.js';
import { CLOSED } from './pathway-refusals.js';
import { Pathways } from './pathways.js';

export type CaseActor = StaffActor | StudentActor;
export const recorderOf = (actor: CaseActor): Recorder => (actor.kind === 'student' ? 'candidate' : 'office');

export interface OpenedCase {
  readonly row: PathwayCaseRow;
  readonly record: PathwayRecord;
  /** What stood against the case before. */
  readonly blocks: readonly string[];
}

/** What every change of a case has in common: seen in a version, kept by compare-and-set, followed by mails and tasks. */
@Injectable()
export class CaseWriting {
  constructor(
    private readonly store: PathwayCaseStore,
    private readonly pathways: Pathways,
    private readonly looks: CaseLooks,
    private readonly reminders: CaseReminders,
    private readonly tasks: ReviewTasks,
    private readonly wall: ReadingWall,
    private readonly clock: Clock,
  ) {}

  /** @param closed whether a closed case may be changed too */
  async open(
    tx: Transaction,
    actor: CaseActor,
    id: string,
    version: number,
    { closed = false }: { readonly closed?: boolean } = {},
  ): Promise<Outcome<OpenedCase>> {
    const row = await this.store.byId(tx, id);
    if (!row || !isOwnOrStaffs(actor, row)) return notFound('case');
    const wall = await this.wall.before(tx, row.studentId);
    if (wall) return wall;
    if (row.version !== version) return stale('case', await this.looks.view(tx, row, recorderOf(actor)));
    if (row.closedAt !== null && !closed) return CLOSED;
    const { record, look } = await this.looks.look(tx, row);
    return done({ row, record, blocks: blocksOf(look) });
  }

  /** Keeps the new stage and facts, plans the mails anew, and tells the desk what it should look at. */
  async keep(
    tx: Transaction,
    actor: CaseActor,
    { row, blocks }: OpenedCase,
    to: { readonly stage: string; readonly facts: Readonly<Record<string, unknown>> },
  ): Promise<Outcome<PathwayCaseView>> {
    const { pathway } = this.pathways.of(row.pathway);
    const closedAt = stageOf(pathway, to.stage)?.final ? this.clock.now() : null;
    if (!(await this.store.change(tx, row, { ...to, closedAt })))
      return stale(
        'case',
        await this.looks.view(tx, (await this.store.byId(tx, row.id))!, recorderOf(actor)),
      );
    const kept = (await this.store.byId(tx, row.id))!;
    const { look } = await this.looks.look(tx, kept);
    await this.reminders.apply(tx, kept, look.reminders);
    const why = blocksOf(look).filter((code) => !blocks.includes(code));
    if (actor.kind === 'student') why.push('candidate_wrote');
    if (why.length > 0)
      await this.tasks.open(tx, { kind: 'pathway_case', subjectId: row.id, studentId: row.studentId, why });
    return done(await this.looks.view(tx, kept, recorderOf(actor)));
  }
}

const blocksOf = ({
  findings,
}: {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}): string[] => findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
