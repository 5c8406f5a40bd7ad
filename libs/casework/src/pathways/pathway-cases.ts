import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { done, notFound, type Outcome, stale } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { CaseLooks } from './case-looks.js';
import { type CaseActor, recorderOf } from './case-writing.js';
import type { PathwayCaseLine, PathwayCaseRow, PathwayCaseView } from './pathway-case.js';
import { PathwayCaseStore } from './pathway-case.store.js';
import type { Stage } from '#domain/pathways/pathway.js';
import type { Words } from '#domain/letters/words.js';
import { Pathways } from './pathways.js';

export interface PathwayOffer {
  readonly code: string;
  readonly names: Words;
  readonly stages: readonly Pick<Stage, 'code' | 'names'>[];
}

export interface CasesWish {
  readonly pathway?: string | undefined;
  readonly stage?: string | undefined;
  readonly text?: string | undefined;
  readonly student?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Reading of cases: the desk's list, one case, one's own; every read is in the trail. */
@Injectable()
export class PathwayCases {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: PathwayCaseStore,
    private readonly pathways: Pathways,
    private readonly looks: CaseLooks,
    private readonly tasks: ReviewTasks,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
  ) {}

  /** The pathways that cases can be opened in, with their stages. */
  offered(): PathwayOffer[] {
    return this.pathways.all().map(({ pathway: { code, names, stages } }) => ({
      code,
      names,
      stages: stages.map((stage) => ({ code: stage.code, names: stage.names })),
    }));
  }

  async list(
    actor: StaffActor,
    wish: CasesWish,
    origin: RequestOrigin,
  ): Promise<{ readonly items: readonly PathwayCaseLine[]; readonly nextCursor: string | null }> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const rows = await this.store.list(tx, {
          pathway: wish.pathway ?? null,
          stage: wish.stage ?? null,
          text: wish.text ?? null,
          studentId: wish.student ?? null,
          after: wish.cursor ?? null,
          limit: wish.limit + 1,
        });
        const shown = rows.slice(0, wish.limit);
        await this.audit.record(tx, {
          action: 'pathway_cases.listed',
          subjectType: 'student',
          subjectIds: [...new Set(shown.map(({ studentId }) => studentId))],
        });
        return {
          items: hidden(await this.looks.lines(tx, shown), await this.wall.closed(tx)),
          nextCursor: rows.length > wish.limit ? (shown.at(-1)?.id ?? null) : null,
        };
      },
      origin,
    );
  }

  async read(actor: CaseActor, id: string, origin: RequestOrigin): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.byId(tx, id);
        return row && isOwnOrStaffs(actor, row) ? this.shown(tx, actor, row) : notFound('case');
      },
      origin,
    );
  }

  /** One's own case: the open one, else the latest. */
  async own(actor: StudentActor, origin: RequestOrigin): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.ofStudent(tx, actor.studentId);
        return row ? this.shown(tx, actor, row) : NO_CASE;
      },
      origin,
    );
  }

  /** Which way through the house the signed-in person goes; null for staff. */
  async pathwayOf(actor: StaffActor | StudentActor): Promise<string | null> {
    if (actor.kind !== 'student') return null;
    return this.transactions.run(actor, (tx) => this.store.pathwayOf(tx, actor.studentId));
  }

  /** The desk has looked at what was new: its task is done. */
  async seen(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.byId(tx, id);
        if (!row) return notFound('case');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        if (row.version !== version) return stale('case', await this.looks.view(tx, row, 'office'));
        await this.tasks.close(tx, 'pathway_case', id);
        await this.audit.record(tx, {
          action: 'pathway_case.seen',
          subjectType: 'pathway_case',
          subjectIds: [id],
          studentId: row.studentId,
        });
        return done(await this.looks.view(tx, row, 'office'));
      },
      origin,
    );
  }

  private async shown(
    tx: Transaction,
    actor: CaseActor,
    row: PathwayCaseRow,
  ): Promise<Outcome<PathwayCaseView>> {
    const closed = await this.wall.before(tx, row.studentId);
    if (closed) return closed;
    await this.audit.record(tx, {
      action: 'pathway_case.read',
      subjectType: 'pathway_case',
      subjectIds: [row.id],
      studentId: row.studentId,
    });
    return done(await this.looks.view(tx, row, recorderOf(actor)));
  }
}

/** A limit may be the end of the permit that is to be read again, and what stands in the way may follow from it. */
const hidden = (lines: readonly PathwayCaseLine[], closed: ReadonlySet<string>): PathwayCaseLine[] =>
  lines.map((line) => (closed.has(line.studentId) ? { ...line, clock: null, blocks: 0 } : line));

const NO_CASE = notFound('case');
