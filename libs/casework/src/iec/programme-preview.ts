import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { lookAtCandidate } from '#domain/iec/candidate-case/look.js';
import { editionChanges, type ProgrammePart, type RowChange } from '#domain/iec/programme/edition-changes.js';
import type { IecProgramme } from '#domain/iec/programme/programme.js';
import { lookChanges, type LookChanges } from '#domain/pathways/look-changes.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome, stale } from '../outcome.js';
import { PathwayCaseReading } from '../pathways/pathway-case-reading.js';
import { IecProgrammeStore } from './iec-programme.store.js';
import { programmeOf, rowsAsKept } from './iec-programmes.js';
import { rowFaults, validateRows } from './programme-validation.js';

/** An open case that would read otherwise. */
export interface TouchedCase extends LookChanges {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
}

export interface ProgrammePreview {
  readonly changes: readonly RowChange[];
  readonly cases: {
    readonly looked: number;
    readonly touched: number;
    /** The first of those touched. */
    readonly shown: readonly TouchedCase[];
  };
}

/** More open cases than any office has; what lies beyond is not looked at, and `looked` says how many were. */
const LOOKED_AT = 5_000;
const SHOWN = 50;
/** The name of the country table stands on every sheet and says nothing of the case. */
const UNREAD = ['table'];

/** What rows would change if they were published: in the data, and in the cases that are open. Nothing is kept. */
@Injectable()
export class ProgrammePreviews {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: IecProgrammeStore,
    private readonly cases: PathwayCaseReading,
    private readonly audit: AuditTrail,
  ) {}

  async preview(
    actor: StaffActor,
    part: ProgrammePart,
    wish: { readonly basedOn: number; readonly rows: unknown },
    origin: RequestOrigin,
  ): Promise<Outcome<ProgrammePreview>> {
    const read = validateRows(part, wish.rows);
    if (!read.ok) return invalid(rowFaults(read.faults));
    return this.transactions.run(
      actor,
      async (tx) => {
        const editions = await this.store.latest(tx);
        const latest = editions.find((one) => one.part === part);
        if (latest?.edition !== wish.basedOn) return stale('part', latest);
        const next = { ...latest, edition: latest.edition + 1, rows: rowsAsKept(read.value) };
        const changes = editionChanges(part, latest.rows, next.rows);
        const cases = await this.touched(
          tx,
          programmeOf(editions),
          programmeOf(editions.map((one) => (one === latest ? next : one))),
        );
        await this.audit.record(tx, {
          action: 'iec_programme.previewed',
          subjectType: 'pathway_case',
          subjectIds: cases.shown.map(({ id }) => id),
          change: { part },
        });
        return done({ changes, cases });
      },
      origin,
    );
  }

  private async touched(
    tx: Transaction,
    now: IecProgramme,
    next: IecProgramme,
  ): Promise<ProgrammePreview['cases']> {
    const open = await this.cases.open(tx, 'iec', LOOKED_AT);
    const moment = await this.cases.moment(tx);
    const touched = open.flatMap(({ id, reference, name, record }): TouchedCase[] => {
      const [before, after] = [now, next].map((programme) =>
        lookAtCandidate(record, { programme, ...moment }),
      );
      const changes = lookChanges(before!, after!, UNREAD);
      return changes ? [{ id, reference, name, ...changes }] : [];
    });
    return { looked: open.length, touched: touched.length, shown: touched.slice(0, SHOWN) };
  }
}
