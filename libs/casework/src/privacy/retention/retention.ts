import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { RETENTION_KINDS, type RetentionKind, retentionOf } from '#domain/retention/retention.js';
import { Clock } from '#platform/clock/clock.js';
import { SecondPerson } from '../../approvals/second-person.js';
import { TwoPersonSteps } from '../../approvals/two-person-steps.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { SettingEditions } from '../../students/editions/setting-editions.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { type EndedFile, FileUseStore } from './file-use.store.js';
import { RETENTION } from './retention-setting.js';
import { type RetentionRun, type RetentionRunRow, RetentionRunStore } from './retention-run.store.js';

export interface DueFile {
  readonly student: { readonly id: string; readonly name: string; readonly studentNumber: string };
  readonly kind: RetentionKind;
  readonly endedOn: string | null;
  readonly lastUsedOn: string | null;
  readonly since: string;
}

/** What a run would erase today, and what stays though its ceiling has passed. */
export interface RetentionPreview {
  readonly today: string;
  readonly edition: number;
  readonly due: readonly DueFile[];
  readonly kept: { readonly held: number; readonly inUse: number; readonly openWork: number };
}

export type OneRun = RetentionRun & {
  readonly rows: readonly RetentionRunRow[];
  /** The request for approval that it waits for. */
  readonly approvalId: string | null;
};

const STEP = 'bulk_purge';

/** Runs of retention as staff see them: looked at first, proposed, confirmed or approved by a second person, certified after. */
@Injectable()
export class Retention implements OnModuleInit {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly files: FileUseStore,
    private readonly runs: RetentionRunStore,
    private readonly editions: SettingEditions,
    private readonly calendar: OfficeCalendar,
    private readonly second: SecondPerson,
    private readonly steps: TwoPersonSteps,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.steps.register(STEP, {
      permission: 'retention.run',
      carryOut: async (tx, { subjectId }) => {
        const run = await this.runs.byId(tx, subjectId);
        if (!run) return notFound('run');
        return (await this.confirmNow(tx, run)) ? done(null) : DECIDED;
      },
    });
  }

  async preview(actor: StaffActor, origin: RequestOrigin): Promise<RetentionPreview> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const preview = await this.look(tx);
        await this.record(tx, 'retention.previewed', [
          ...new Set(preview.due.map(({ student }) => student.id)),
        ]);
        return preview;
      },
      origin,
    );
  }

  /**
   * Where the office has two people settle it, this asks for the second.
   * @param seen how many rows the preview showed: another number means that it has changed
   */
  async propose(
    actor: StaffActor,
    seen: { readonly edition: number; readonly rows: number },
    origin: RequestOrigin,
  ): Promise<Outcome<OneRun>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const { due, edition } = await this.look(tx);
        if (edition !== seen.edition || due.length !== seen.rows)
          return stale('preview', { edition, rows: due.length });
        if (due.length === 0) return NOTHING_DUE;
        const rules = await this.editions.current(tx, RETENTION);
        const { accountId: by, name: byName } = actor;
        const id = await this.runs.propose(
          tx,
          { rules, edition, by, byName, at: this.clock.now() },
          due.map(({ student, kind }) => ({ studentId: student.id, kind })),
        );
        if (id === null) return ANOTHER_OPEN;
        await this.record(tx, 'retention.proposed', [id], { rows: due.length });
        const asked = await this.askSecond(tx, id, due.length);
        if (!asked.ok) return asked;
        return done(await this.one(tx, id));
      },
      origin,
    );
  }

  async list(actor: StaffActor): Promise<readonly RetentionRun[]> {
    return this.transactions.run(actor, async (tx) =>
      this.calendar.withLocalTwins(tx, await this.runs.latest(tx)),
    );
  }

  async read(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<OneRun>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.runs.byId(tx, id))) return notFound('run');
        const run = await this.one(tx, id);
        await this.record(tx, 'retention.read', [id, ...new Set(run.rows.map(({ studentId }) => studentId))]);
        return done(run);
      },
      origin,
    );
  }

  /** From here on the worker erases; where a second person is needed, whoever confirms asks for one. */
  async confirm(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<OneRun>> {
    return this.step(actor, id, version, origin, async (tx, run) => {
      const rows = (await this.runs.rows(tx, id)).length;
      const asked = await this.askSecond(tx, id, rows);
      if (!asked.ok) return asked;
      return done(asked.value !== null || (await this.confirmNow(tx, run)));
    });
  }

  async cancel(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<OneRun>> {
    return this.step(actor, id, version, origin, async (tx) => {
      // The request first, as whoever approves it locks them: neither waits for the other in a ring.
      await this.second.letGo(tx, STEP, id);
      if (!(await this.runs.cancel(tx, id, version, this.clock.now()))) return done(false);
      await this.record(tx, 'retention.cancelled', [id]);
      return done(true);
    });
  }

  /** @returns null: go on; otherwise under which id it waits */
  private async askSecond(tx: Transaction, id: string, rows: number): Promise<Outcome<string | null>> {
    return this.second.asked(tx, {
      step: STEP,
      subjectId: id,
      label: String(rows),
      studentId: null,
      reason: null,
      wish: { rows },
    });
  }

  /** Confirmed by whoever acts in the transaction: the second person where there are two. */
  private async confirmNow(tx: Transaction, { id, version }: RetentionRun): Promise<boolean> {
    if (tx.actor.kind !== 'staff') throw new Error('Only a member of staff confirms a run.');
    const { accountId: by, name: byName } = tx.actor;
    const isConfirmed = await this.runs.confirm(tx, { id, version, by, byName, at: this.clock.now() });
    if (isConfirmed) await this.record(tx, 'retention.confirmed', [id]);
    return isConfirmed;
  }

  private async step(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
    work: (tx: Transaction, run: RetentionRun) => Promise<Outcome<boolean>>,
  ): Promise<Outcome<OneRun>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const run = await this.runs.byId(tx, id);
        if (!run) return notFound('run');
        if (run.version !== version) return stale('run', await this.one(tx, id));
        if (run.state !== 'proposed') return DECIDED;
        const outcome = await work(tx, run);
        if (!outcome.ok) return outcome;
        if (!outcome.value) return stale('run', await this.one(tx, id));
        return done(await this.one(tx, id));
      },
      origin,
    );
  }

  private async one(tx: Transaction, id: string): Promise<OneRun> {
    const run = (await this.runs.byId(tx, id))!;
    const [rows, approvalId] = [await this.runs.rows(tx, id), await this.second.waitingFor(tx, STEP, id)];
    return this.calendar.withLocalTwins(tx, { ...run, rows, approvalId });
  }

  private async look(tx: Transaction): Promise<RetentionPreview> {
    const today = await this.calendar.today(tx);
    const { content: rules, edition } = await this.editions.inForce(tx, RETENTION);
    const kept = { held: 0, inUse: 0, openWork: 0 };
    const due: DueFile[] = [];
    for (const file of await this.files.ended(tx, today)) {
      for (const kind of kindsOf(file)) {
        const verdict = retentionOf(rules[kind], file, today);
        if (verdict.due) due.push(asDue(file, kind, verdict.since));
        else if (kind === 'file' && verdict.because !== 'not_due') kept[KEPT[verdict.because]] += 1;
        // Who is erased whole is not listed for a part again.
        if (verdict.due && kind === 'file') break;
      }
    }
    return { today, edition, due, kept };
  }

  private async record(
    tx: Transaction,
    action: string,
    subjectIds: readonly string[],
    change: Readonly<Record<string, number>> = {},
  ): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'retention', subjectIds, change });
  }
}

const KEPT = { held: 'held', in_use: 'inUse', open_work: 'openWork' } as const;

const kindsOf = ({ hasNotes }: EndedFile): readonly RetentionKind[] =>
  RETENTION_KINDS.filter((kind) => kind !== 'notes' || hasNotes);

const asDue = (
  { id, name, studentNumber, endedOn, lastUsedOn }: EndedFile,
  kind: RetentionKind,
  since: string,
): DueFile => ({ student: { id, name, studentNumber }, kind, endedOn, lastUsedOn, since });

const NOTHING_DUE = outOfOrder('Nothing is due: there is nothing to erase today.');
const ANOTHER_OPEN = outOfOrder('Another run is open. Confirm or cancel it first.');
const DECIDED = outOfOrder('This run was confirmed or cancelled already.');
