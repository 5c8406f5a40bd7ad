import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import type { ProvincialHolidays } from '#domain/time/holiday-law.js';
import {
  type HolidayOn,
  holidayLaw,
  holidaysOf,
  isProvince,
  PROVINCES,
} from '#domain/time/statutory-holidays.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { may } from '../identity/permissions.js';
import { done, invalid, type Outcome, refused, stale } from '../outcome.js';
import { changedValues } from './changed-values.js';
import { FactsChanged } from './facts-changed.js';
import { type OfficeContact, type OfficeRow, OfficeStore, type OfficeValues } from './office.store.js';
import { type Term, TermStore } from './term.store.js';

/** When the office's clock stands still: by the law of its province, and by its own closing. */
export interface OfficeHolidays extends Omit<ProvincialHolidays, 'holidays' | 'moving'> {
  readonly province: string;
  /** Of this year and the next two. */
  readonly days: readonly HolidayOn[];
  readonly closedDays: readonly string[];
}

/** What the office says of itself, and its terms. Reviewers read it; coordinators and administrators change it. */
@Injectable()
export class OfficeSettings {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly office: OfficeStore,
    private readonly terms: TermStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
  ) {}

  /** How to reach a person of the office, for whoever asks; null while the office is not set up. */
  async contact(actor: Actor): Promise<OfficeContact | null> {
    return this.transactions.run(actor, (tx) => this.office.contact(tx));
  }

  async read(actor: StaffActor): Promise<OfficeRow> {
    return this.transactions.run(actor, (tx) => this.office.read(tx));
  }

  /** @throws for a province that is not on file: settings take none */
  async holidays(actor: StaffActor): Promise<OfficeHolidays> {
    const { province, closedDays, timeZone } = await this.read(actor);
    const law = holidayLaw(province);
    if (!law) throw new Error('The office has a province without holidays on file.');
    const { holidays: _rules, moving: _moving, ...about } = law;
    const year = Number(formatDay(this.zones.localDay(this.clock.now().getTime(), timeZone)).slice(0, 4));
    const days = [year, year + 1, year + 2].flatMap((one) => holidaysOf(province, one));
    return { province, ...about, days, closedDays };
  }

  async change(
    actor: StaffActor,
    version: number,
    wish: Partial<OfficeValues>,
    origin: RequestOrigin,
  ): Promise<Outcome<OfficeRow>> {
    if (!may(actor, 'office.change')) return refused(NOT_FOR_REVIEWERS);
    if (wish.timeZone !== undefined && !this.zones.isZone(wish.timeZone))
      return invalid([
        { path: 'timeZone', problem: 'Use a zone of the IANA list, for example America/Vancouver.' },
      ]);
    if (wish.province !== undefined && !isProvince(wish.province))
      return invalid([{ path: 'province', problem: `Choose one of ${PROVINCES.join(', ')}.` }]);
    return this.transactions.run(
      actor,
      async (tx) => {
        const current = await this.office.read(tx);
        if (current.version !== version) return stale('page of settings', current);
        const { version: _version, ...values } = current;
        const changed = changedValues<OfficeValues>(values, {
          ...wish,
          ...(wish.closedDays && { closedDays: wish.closedDays.toSorted() }),
        });
        if (!changed) return done(current);
        const { opensAt, closesAt } = { ...values, ...changed.after };
        if (opensAt >= closesAt) return CLOSES_FIRST;
        if (!(await this.office.change(tx, version, { ...values, ...changed.after })))
          return stale('page of settings', await this.office.read(tx));
        await this.audit.record(tx, {
          action: 'office.changed',
          subjectType: 'office',
          change: { version: version + 1, fields: Object.keys(changed.after) },
        });
        // Q1: under the other reading of the rules every pending extension may carry something else.
        if ('policyNewStarts' in changed.after)
          await this.facts.changed(tx, await this.office.awaitingDecision(tx));
        return done(await this.office.read(tx));
      },
      origin,
    );
  }

  async listTerms(actor: Actor): Promise<Term[]> {
    return this.transactions.run(actor, (tx) => this.terms.list(tx));
  }

  async putTerm(actor: StaffActor, term: Term, origin: RequestOrigin): Promise<Outcome<Term>> {
    if (!may(actor, 'programs.plan')) return refused(NOT_FOR_REVIEWERS);
    if (term.endsOn <= term.startsOn)
      return invalid([{ path: 'endsOn', problem: 'A term ends after it starts.' }]);
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.terms.put(tx, term);
        await this.audit.record(tx, {
          action: 'term.recorded',
          subjectType: 'term',
          subjectIds: [term.code],
        });
        return done(term);
      },
      origin,
    );
  }
}

const CLOSES_FIRST = invalid([{ path: 'closesAt', problem: 'The office closes after it opens.' }]);
const NOT_FOR_REVIEWERS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'Settings of the office are changed by coordinators and administrators. Ask one of them.',
} as const;
