import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { editionChanges, type ProgrammePart, type RowChange } from '#domain/iec/programme/edition-changes.js';
import type { IecProgramme } from '#domain/iec/programme/programme.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome, stale } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { type EditionRow, IecProgrammeStore } from './iec-programme.store.js';
import { rowFaults, rowsOf, validateRows } from './programme-validation.js';

export interface EditionWish {
  /** The edition that was seen when the change was made. */
  readonly basedOn: number;
  readonly rows: unknown;
  readonly source: string;
  readonly publishedOn: string;
  readonly verifiedOn: string;
  readonly reason: string;
}

/** An edition with what it changed against the one before it; the first of a part changed nothing. */
export interface EditionView extends EditionRow {
  /** When it was recorded, by the office's clock. */
  readonly recordedAtLocal: string;
  readonly changes: readonly RowChange[];
}

/** The programme's dated data: read by the rules, edited by administrators, every edition kept. */
@Injectable()
export class IecProgrammes {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: IecProgrammeStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  /** As it is now. */
  async current(tx: Transaction): Promise<IecProgramme> {
    return programmeOf(await this.store.latest(tx));
  }

  async read(actor: Actor): Promise<IecProgramme> {
    return this.transactions.run(actor, (tx) => this.current(tx));
  }

  /** The newest first. */
  async editions(actor: StaffActor, part: ProgrammePart): Promise<EditionView[]> {
    return this.transactions.run(actor, (tx) => this.viewed(tx, part));
  }

  /** A whole new edition beside the old ones, from this moment on. Nothing is kept where anything is wrong. */
  async record(
    actor: StaffActor,
    part: ProgrammePart,
    { basedOn, rows, ...about }: EditionWish,
    origin: RequestOrigin,
  ): Promise<Outcome<EditionView[]>> {
    const read = validateRows(part, rows);
    if (!read.ok) return invalid(rowFaults(read.faults));
    return this.transactions.run(
      actor,
      async (tx) => {
        const faults = dateFaults(about, await this.calendar.today(tx));
        if (faults.length > 0) return invalid(faults);
        const latest = (await this.store.editions(tx, part))[0];
        const edition = basedOn + 1;
        const isFirst = latest?.edition === basedOn;
        const kept =
          isFirst &&
          (await this.store.add(tx, {
            part,
            edition,
            rows: rowsAsKept(read.value),
            ...about,
            recordedBy: actor.name,
          }));
        if (!kept) return stale('part', latest);
        await this.audit.record(tx, {
          action: 'iec_programme.edition_recorded',
          subjectType: 'iec_programme',
          change: { part, edition },
        });
        return done(await this.viewed(tx, part));
      },
      origin,
    );
  }

  private async viewed(tx: Transaction, part: ProgrammePart): Promise<EditionView[]> {
    const editions = await this.store.editions(tx, part);
    const toLocal = await this.calendar.localClock(tx);
    return editions.map((edition, index) => {
      const before = editions[index + 1];
      return {
        ...edition,
        recordedAtLocal: toLocal(Date.parse(edition.recordedAt)),
        changes: before ? editionChanges(part, before.rows, edition.rows) : [],
      };
    });
  }
}

/** The programme that editions make. The name of the country table tells its edition where the office changed it. */
export function programmeOf(editions: readonly EditionRow[]): IecProgramme {
  const { rows, edition } = rowsOf('country_table', editions);
  const suffix = edition.edition === 1 ? '' : `.${edition.edition}`;
  return {
    table: {
      table: `iec-coop-${edition.publishedOn}${suffix}`,
      source: edition.source,
      publishedOn: edition.publishedOn,
      verifiedOn: edition.verifiedOn,
      rows,
    },
    fees: rowsOf('fees', editions).rows,
    seasons: rowsOf('seasons', editions).rows,
    organizations: rowsOf('organizations', editions).rows,
    noteTeer: rowsOf('readings', editions).rows[0]?.noteTeer ?? false,
  };
}

export const rowsAsKept = (rows: readonly object[]): EditionRow['rows'] => rows.map((row) => ({ ...row }));

function dateFaults(
  { publishedOn, verifiedOn }: Pick<EditionWish, 'publishedOn' | 'verifiedOn'>,
  today: string,
): { readonly path: string; readonly problem: string }[] {
  const ahead = 'This day lies ahead. Enter the day on which it was done.';
  return [
    ...(publishedOn > today ? [{ path: 'publishedOn', problem: ahead }] : []),
    ...(verifiedOn > today ? [{ path: 'verifiedOn', problem: ahead }] : []),
    ...(verifiedOn < publishedOn
      ? [{ path: 'verifiedOn', problem: 'Nobody can verify it before it was published. Check both days.' }]
      : []),
  ];
}
