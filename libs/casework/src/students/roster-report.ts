import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { openJson } from '#platform/encryption/sealed-json.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { done, invalid, notFound, type Outcome } from '../outcome.js';
import { withLocalTwins } from './local-twins.js';
import { OfficeStore } from './office.store.js';
import { type ReportedRow, type RosterImportRow, RosterImportStore } from './roster/roster-import.store.js';
import { wordsOf } from './roster/roster-reasons.js';

export interface RosterRowView {
  readonly line: number | null;
  readonly outcome: ReportedRow['outcome'];
  readonly studentNumber: string | null;
  readonly reasons: readonly object[];
  /** The case that the question is about. */
  readonly studentId: string | null;
  /** For a person to compare: what is on file and what the file says. */
  readonly values: unknown;
}

export interface RosterRowPage {
  readonly items: readonly RosterRowView[];
  readonly nextCursor: string | null;
}

/** Reads imports, their progress and their reports. */
@Injectable()
export class RosterReport {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: RosterImportStore,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly keys: PersonKeys,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: StaffActor): Promise<RosterImportRow[]> {
    return this.transactions.run(actor, async (tx) => this.local(tx, await this.store.list(tx)));
  }

  async read(actor: StaffActor, id: string): Promise<Outcome<RosterImportRow>> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.store.byId(tx, id);
      return row ? done(await this.local(tx, row)) : notFound('roster import');
    });
  }

  /** The lines worth a look, in the order of the file; absent students by number. */
  async rows(
    actor: StaffActor,
    id: string,
    page: {
      readonly outcome?: string | undefined;
      readonly cursor?: string | undefined;
      readonly limit: number;
    },
    origin: RequestOrigin,
  ): Promise<Outcome<RosterRowPage>> {
    const [, line = '-1', outcome = ''] = /^(\d{1,9})_([a-z_]{1,20})$/.exec(page.cursor ?? '') ?? [];
    if (page.cursor !== undefined && outcome === '')
      return invalid([{ path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' }]);
    const after = { afterLine: Number(line), afterOutcome: outcome };
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.byId(tx, id))) return notFound('roster import');
        const wish = { ...after, outcome: page.outcome ?? null, limit: page.limit + 1 };
        const rows = await this.store.rows(tx, id, wish);
        const shown = rows.slice(0, page.limit);
        const about = shown.flatMap(({ aboutStudentId }) => (aboutStudentId ? [aboutStudentId] : []));
        const keys = await this.keys.keysOf(tx, about);
        await this.audit.record(tx, {
          action: 'roster.report_read',
          subjectType: 'student',
          subjectIds: about,
        });
        const last = shown.at(-1);
        return done({
          items: shown.map((row) => viewOf(row, keys)),
          nextCursor: rows.length > page.limit && last ? `${last.place}_${last.outcome}` : null,
        });
      },
      origin,
    );
  }

  private async local<T>(tx: Transaction, value: T): Promise<T> {
    const { timeZone } = await this.office.read(tx);
    return withLocalTwins(value, (instant) => this.zones.toLocalIso(instant, timeZone));
  }
}

function viewOf(row: ReportedRow, keys: ReadonlyMap<string, ValuesKey>): RosterRowView {
  const key = row.aboutStudentId ? keys.get(row.aboutStudentId) : undefined;
  return {
    line: row.line,
    outcome: row.outcome,
    studentNumber: row.studentNumber,
    reasons: row.reasons.map((reason) => ({ ...reason, text: wordsOf(reason.code) })),
    studentId: row.aboutStudentId,
    values: key && row.sealedValues ? openJson(key, row.sealedValues) : null,
  };
}
