import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { isDate } from '#domain/time/days.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Fault, invalid, type Outcome } from '../outcome.js';
import { OfficeStore } from '../students/office.store.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { csvLine } from './csv.js';
import { type Visit, visitsOf } from './visits.js';
import {
  type LookRow,
  type SeenCursor,
  type SeenRow,
  type TouchedPerson,
  type TrailWindow,
  WhoSawWhomStore,
} from './who-saw-whom.store.js';

export interface TrailWish {
  /** ISO instants with an offset, or local times of the office (`2026-11-08 16:30`, or a day). */
  readonly from: string;
  readonly to: string;
  /** A student number or id. */
  readonly student?: string | undefined;
  /** A member of staff by mail address, whole name or id. */
  readonly actor?: string | undefined;
}

/** Nobody is told of more people at once than a letter-writer can handle; the file has them all. */
const PEOPLE = 1_000;
const EXPORT_PAGE = 2_000;
const LOOKS_AT_ONCE = 500;
const EVERYBODY = 1_000_000;

/**
 * Who saw or changed what of whom between two moments: the report after a breach (R61), and "who looked at my file" for
 * a student.
 */
@Injectable()
export class WhoSawWhom {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: WhoSawWhomStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
  ) {}

  async page(
    actor: StaffActor,
    wish: TrailWish,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly items: readonly SeenRow[]; readonly nextCursor: string | null }>> {
    const after = cursor === undefined ? null : readCursor(cursor);
    if (after === undefined) return invalid([BAD_CURSOR]);
    return this.within(actor, wish, 'trail.read', origin, async (tx, window) => {
      const rows = await this.store.page(tx, window, after, limit + 1);
      const items = await this.calendar.withLocalTwins(tx, rows.slice(0, limit));
      return { items, nextCursor: rows.length > limit ? items.at(-1)!.cursor : null };
    });
  }

  async people(
    actor: StaffActor,
    wish: TrailWish,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly items: readonly TouchedPerson[]; readonly more: boolean }>> {
    return this.within(actor, wish, 'trail.read', origin, async (tx, window) => {
      const rows = await this.store.people(tx, window, PEOPLE + 1);
      return {
        items: await this.calendar.withLocalTwins(tx, rows.slice(0, PEOPLE)),
        more: rows.length > PEOPLE,
      };
    });
  }

  /** The same as a CSV file, written while it is read. */
  async export(
    actor: StaffActor,
    wish: TrailWish,
    what: 'entries' | 'people',
    origin: RequestOrigin,
  ): Promise<Outcome<Readable>> {
    const opened = await this.within(actor, wish, 'trail.exported', origin, async (_tx, window) => window);
    if (!opened.ok) return opened;
    const lines =
      what === 'entries' ? this.entryLines(actor, opened.value) : this.peopleLines(actor, opened.value);
    return done(Readable.from(lines));
  }

  private async *entryLines(actor: StaffActor, window: TrailWindow): AsyncGenerator<string> {
    yield csvLine([
      'at',
      'actor_kind',
      'actor',
      'on_behalf_of',
      'action',
      'student_id',
      'student_number',
      'student',
      'address',
      'trail_row',
    ]);
    let after: SeenCursor | null = null;
    for (;;) {
      const from: SeenCursor | null = after;
      const rows: readonly SeenRow[] = await this.transactions.run(actor, (tx) =>
        this.store.page(tx, window, from, EXPORT_PAGE),
      );
      for (const { at, actor: by, onBehalfOf, action, student, address, id } of rows)
        yield csvLine([
          at,
          by.kind,
          by.name,
          onBehalfOf,
          action,
          student.id,
          student.studentNumber,
          student.name,
          address,
          id,
        ]);
      if (rows.length < EXPORT_PAGE) return;
      after = readCursor(rows.at(-1)!.cursor) ?? null;
    }
  }

  private async *peopleLines(actor: StaffActor, window: TrailWindow): AsyncGenerator<string> {
    yield csvLine(['student_id', 'student_number', 'student', 'email', 'times', 'first_at', 'last_at']);
    const people = await this.transactions.run(actor, (tx) => this.store.people(tx, window, EVERYBODY));
    for (const { id, studentNumber, name, email, times, firstAt, lastAt } of people)
      yield csvLine([id, studentNumber, name, email, times, firstAt, lastAt]);
  }

  private async within<T>(
    actor: StaffActor,
    wish: TrailWish,
    action: string,
    origin: RequestOrigin,
    work: (tx: Transaction, window: TrailWindow) => Promise<T>,
  ): Promise<Outcome<T>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const window = await this.windowOf(tx, wish);
        if (Array.isArray(window)) return invalid(window);
        await this.audit.record(tx, {
          action,
          subjectType: 'trail',
          studentId: window.studentId,
          change: { from: wish.from, to: wish.to, actorId: window.actorId },
        });
        return done(await work(tx, window));
      },
      origin,
    );
  }

  private async windowOf(tx: Transaction, wish: TrailWish): Promise<TrailWindow | Fault[]> {
    const { timeZone } = await this.office.read(tx);
    const from = this.momentOf(wish.from, timeZone);
    const to = this.momentOf(wish.to, timeZone);
    if (!from || !to) return [{ path: from ? 'to' : 'from', problem: NO_MOMENT }];
    if (to <= from) return [{ path: 'to', problem: 'The second moment comes after the first.' }];
    const studentId = wish.student ? await this.store.studentId(tx, wish.student) : null;
    if (wish.student && !studentId)
      return [{ path: 'student', problem: 'There is no student with this number. Check it.' }];
    const actors = wish.actor ? await this.store.actorIds(tx, wish.actor) : [];
    if (wish.actor && actors.length !== 1)
      return [{ path: 'actor', problem: 'Name one account by its mail address, its whole name or its id.' }];
    return { from, to, studentId, actorId: actors[0] ?? null };
  }

  /** An instant, or a local time of the office: of two meanings the earlier. Null: it is neither. */
  private momentOf(text: string, zone: string): Date | null {
    const [, day, minute] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
    if (!day) {
      const instant = new Date(text);
      return Number.isNaN(instant.getTime()) ? null : instant;
    }
    if (!isDate(day) || (minute && !/^([01]\d|2[0-3]):[0-5]\d$/.test(minute))) return null;
    const reading = this.zones.resolveLocalTime(`${day}T${minute ?? '00:00'}:00`, zone);
    if (reading.kind === 'unique') return new Date(reading.instant);
    return new Date(reading.kind === 'ambiguous' ? reading.choices[0]!.instant : reading.next.instant);
  }

  /** Who looked at the student's own file, an opening each; lists in which they stood included. */
  async looksAtMe(
    actor: StudentActor,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly items: readonly Visit[]; readonly nextCursor: string | null }>> {
    if (cursor !== undefined && !/^[1-9]\d{0,17}$/.test(cursor)) return invalid([BAD_CURSOR]);
    return this.transactions.run(
      actor,
      async (tx) => {
        const { visits, nextCursor } = await this.visits(tx, actor.studentId, cursor ?? null, limit);
        await this.audit.record(tx, {
          action: 'looks.read',
          subjectType: 'student',
          subjectIds: [actor.studentId],
          studentId: actor.studentId,
        });
        return done({ items: await this.calendar.withLocalTwins(tx, visits), nextCursor });
      },
      origin,
    );
  }

  /** Reads on until the visits of a page are whole: none is cut in two by its end. */
  private async visits(
    tx: Transaction,
    studentId: string,
    before: string | null,
    limit: number,
  ): Promise<{ readonly visits: Visit[]; readonly nextCursor: string | null }> {
    const looks: LookRow[] = [];
    for (;;) {
      const rows = await this.store.looksAt(tx, studentId, looks.at(-1)?.id ?? before, LOOKS_AT_ONCE);
      looks.push(...rows);
      const visits = visitsOf(looks);
      if (visits.length > limit) {
        const shown = visits.slice(0, limit);
        const read = shown.reduce((sum, { looks: count }) => sum + count, 0);
        return { visits: shown, nextCursor: looks[read - 1]!.id };
      }
      if (rows.length < LOOKS_AT_ONCE) return { visits, nextCursor: null };
    }
  }
}

/** Undefined: it is none. */
function readCursor(text: string): SeenCursor | undefined {
  const [, at, entryId, studentId] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([1-9]\d{0,17})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return at && entryId && studentId ? { at, entryId, studentId } : undefined;
}

const NO_MOMENT =
  'Write a day or a local time of the office, for example 2026-11-08 or 2026-11-08 16:30, or an instant with its offset.';
const BAD_CURSOR = { path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' };
