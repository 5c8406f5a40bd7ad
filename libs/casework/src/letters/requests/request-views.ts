import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { type RequestClock, requestClock } from '#domain/letters/request-clock.js';
import { closedDaysOf } from '#domain/time/statutory-holidays.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { ReturnReasonList } from '../../documents/return-reason-list.js';
import { addBusinessDays } from '../../students/business-days.js';
import { OfficeStore } from '../../students/office.store.js';
import type { LetterRequestRow, LetterRequestView } from './letter-request.js';
import { LetterRequestStore } from './letter-request.store.js';

/** Requests as the API shows them, with words for every reason and the office's local times. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly requests: LetterRequestStore,
    private readonly office: OfficeStore,
    private readonly reasons: ReturnReasonList,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** @throws when there is no such request: ask only for what was just written */
  async one(tx: Transaction, id: string): Promise<LetterRequestView> {
    const row = await this.requests.byId(tx, id);
    if (!row) throw new Error('A request that was just written is not there.');
    return (await this.all(tx, [row]))[0]!;
  }

  async all(tx: Transaction, rows: readonly LetterRequestRow[]): Promise<LetterRequestView[]> {
    const office = await this.office.read(tx);
    const { timeZone } = office;
    const holidays = closedDaysOf(office);
    const inWords = await this.reasons.inWords(tx);
    const clockOf = (row: LetterRequestRow): RequestClock | null =>
      requestClock(row, { ...office, holidays }, this.zones, this.clock.now().getTime());
    const local = (at: Date | null): string | null => at && this.zones.toLocalIso(at.getTime(), timeZone);
    return rows.map((row) => ({
      id: row.id,
      studentId: row.studentId,
      kind: row.kind,
      kindNames: row.kindNames,
      state: row.state,
      reference: row.submittedAt ? row.reference : null,
      answers: row.answers,
      noticeVersion: row.noticeVersion,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      submittedAtLocal: local(row.submittedAt),
      dueOn: row.dueOn,
      expectedOn: expectedOn(row, local(row.submittedAt), holidays),
      clock: clockOf(row),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedAtLocal: local(row.decidedAt),
      reasons: inWords(row.reasons),
      letterId: row.letterId,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      version: row.version,
    }));
  }
}

/** @param submittedAt in the office's zone */
function expectedOn(
  { state, days }: LetterRequestRow,
  submittedAt: string | null,
  holidays: ReadonlySet<string>,
): string | null {
  if (state !== 'submitted' || submittedAt === null) return null;
  return addBusinessDays(submittedAt.slice(0, 10), days.lately ?? days.promised, holidays);
}
