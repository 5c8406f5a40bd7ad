import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { type FrenchNames, NO_FRENCH_NAMES } from '#domain/office/office-names.js';
import { formatDay } from '#domain/time/days.js';
import type { ProvincialHolidays } from '#domain/time/holiday-law.js';
import { type HolidayOn, holidayLaw, holidaysOf } from '#domain/time/statutory-holidays.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { done, invalid, outOfOrder, type Outcome, stale } from '../outcome.js';
import { changedValues } from './changed-values.js';
import { OFFICE, TERMS } from './editions/office-setting.js';
import type { EditionWish, ShownEdition } from './editions/setting.js';
import { SettingEditions } from './editions/setting-editions.js';
import { type OfficeContact, type OfficeRow, OfficeStore, type OfficeValues } from './office.store.js';
import { type Term, TermStore } from './term.store.js';

/** When the office's clock stands still: by the law of its province, and by its own closing. */
export interface OfficeHolidays extends Omit<ProvincialHolidays, 'holidays' | 'moving'> {
  readonly province: string;
  /** Of this year and the next two. */
  readonly days: readonly HolidayOn[];
  readonly closedDays: readonly string[];
}

/** As it is handed in: French names are optional. */
type WrittenOffice = Omit<OfficeValues, keyof FrenchNames> & Partial<FrenchNames>;

/** What the office says of itself, and its terms. Reviewers read it; coordinators and administrators change it. */
@Injectable()
export class OfficeSettings {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly office: OfficeStore,
    private readonly terms: TermStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
    private readonly editions: SettingEditions,
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

  /** Some values anew, from today: an edition like any other. @param version the newest edition seen */
  async change(
    actor: StaffActor,
    version: number,
    wish: Partial<OfficeValues>,
    origin: RequestOrigin,
  ): Promise<Outcome<OfficeRow>> {
    const newest = await this.editions.latest(actor, OFFICE);
    const row = rowOf(newest);
    if (newest.edition !== version) return stale('page of settings', row);
    if (!changedValues<OfficeValues>(newest.content, wish)) return done(row);
    return asRow(await this.write(actor, version, { content: { ...newest.content, ...wish } }, origin));
  }

  /** The whole of it, for a day; a French name that is left out is none. @param version the newest edition seen */
  async write(
    actor: StaffActor,
    version: number,
    { content, ...wish }: EditionWish<WrittenOffice>,
    origin: RequestOrigin,
  ): Promise<Outcome<ShownEdition<OfficeValues>>> {
    const closedDays = content.closedDays.toSorted();
    return this.editions.write(
      actor,
      OFFICE,
      version,
      { ...wish, content: { ...NO_FRENCH_NAMES, ...content, closedDays } },
      origin,
    );
  }

  async listTerms(actor: Actor): Promise<Term[]> {
    return this.transactions.run(actor, (tx) => this.terms.list(tx));
  }

  /** One term added or corrected, from today: an edition like any other. */
  async putTerm(actor: StaffActor, term: Term, origin: RequestOrigin): Promise<Outcome<Term>> {
    const newest = await this.editions.latest(actor, TERMS);
    if (newest.waiting) return A_LIST_WAITS;
    if (term.endsOn <= term.startsOn)
      return invalid([
        { path: 'endsOn', problem: 'A term ends after it starts.', fr: 'Une session finit après son début.' },
      ]);
    const others = newest.content.filter(({ code }) => code !== term.code);
    const written = await this.writeTerms(actor, newest.edition, { content: [...others, term] }, origin);
    return written.ok ? done(term) : written;
  }

  /** The whole list, for a day. @param version the newest edition seen */
  async writeTerms(
    actor: StaffActor,
    version: number,
    { content, ...wish }: EditionWish<readonly Term[]>,
    origin: RequestOrigin,
  ): Promise<Outcome<ShownEdition<readonly Term[]>>> {
    const byFirstDay = content.toSorted((a, b) => (a.startsOn + a.code < b.startsOn + b.code ? -1 : 1));
    return this.editions.write(actor, TERMS, version, { ...wish, content: byFirstDay }, origin);
  }
}

const rowOf = ({ content, edition }: ShownEdition<OfficeValues>): OfficeRow => ({
  ...content,
  version: edition,
});

function asRow(written: Outcome<ShownEdition<OfficeValues>>): Outcome<OfficeRow> {
  return written.ok ? done(rowOf(written.value)) : written;
}

const A_LIST_WAITS = outOfOrder(
  'A list of terms is published for a day to come. Change that list, under Settings, or go back to an earlier one first.',
  'Une liste de sessions est publiée pour une date à venir. Modifiez-la dans les réglages, ou revenez d’abord à une liste antérieure.',
);
