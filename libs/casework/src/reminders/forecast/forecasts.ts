import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { leadDaysOf, steadyLead } from '#domain/forecast/lead-time.js';
import { FEWEST_CASES, forecastOf } from '#domain/forecast/time-to-decision.js';
import { formatDay } from '#domain/time/days.js';
import type { ApplicationKind, PermitKind } from '#domain/work-authorization/facts.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { RulePacks } from '../../authorization/rule-packs/rule-packs.js';
import { done, invalid, type Outcome, outOfOrder } from '../../outcome.js';
import { SettingEditions } from '../../students/editions/setting-editions.js';
import { OfficeStore } from '../../students/office.store.js';
import { type ForecastRow, ForecastStore, type PublishedTime } from './forecast.store.js';
import { PUBLISHED_TIMES } from './published-times-setting.js';
import { PublishedTimesStanding } from './published-times-standing.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const DAY_MS = 86_400_000;
/** Times drift: older applications say nothing of the next one. */
const WATCHED_DAYS = 730;

/** The applications that are forecast, and the permit that each extends. */
export const FORECAST_KINDS = [
  'study_permit_extension',
  'coop_work_permit_renewal',
  'other_work_permit_renewal',
] as const satisfies readonly ApplicationKind[];
export type ForecastKind = (typeof FORECAST_KINDS)[number];

const EXTENDED: Readonly<Record<ForecastKind, PermitKind>> = {
  study_permit_extension: 'study_permit',
  coop_work_permit_renewal: 'coop_work_permit',
  other_work_permit_renewal: 'other_work_permit',
};

/** Days before the end of a permit at which the first notice goes out, where that is before the table of reminders. */
export type LeadTimes = Readonly<Partial<Record<PermitKind, number>>>;

/** What is told of a kind of application. `own` null: too few of the office's applications to say anything. */
export interface ForecastView {
  readonly kind: ForecastKind;
  readonly own: {
    readonly cases: number;
    readonly decided: number;
    readonly q50Days: number | null;
    readonly q80Days: number | null;
    readonly computedAt: Date;
  } | null;
  readonly published: Omit<PublishedTime, 'kind'> | null;
  readonly leadDays: number | null;
}

/** The time to a decision, by kind of application: measured at night, shown to everybody, and planned by (R39–R41). */
@Injectable()
export class Forecasts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ForecastStore,
    private readonly office: OfficeStore,
    private readonly rulePacks: RulePacks,
    private readonly editions: SettingEditions,
    private readonly standing: PublishedTimesStanding,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Once a day; earlier runs of the day change nothing. */
  async measureIfDue(): Promise<Record<string, number>> {
    const now = this.clock.now();
    const newest = await this.transactions.run(WORKER, async (tx) =>
      (await this.store.read(tx)).reduce(
        (latest, { computedAt }) => Math.max(latest, computedAt.getTime()),
        0,
      ),
    );
    return now.getTime() - newest < DAY_MS - 3_600_000 && newest <= now.getTime() ? {} : this.measure();
  }

  async measure(): Promise<Record<string, number>> {
    const now = this.clock.now();
    return this.transactions.run(WORKER, async (tx) => {
      const contact = await this.office.contact(tx);
      if (!contact) return {};
      const today = formatDay(this.zones.localDay(now.getTime(), contact.timeZone));
      const watched = await this.store.watched(tx, new Date(now.getTime() - WATCHED_DAYS * DAY_MS), now);
      const published = new Map((await this.store.published(tx)).map((one) => [one.kind, one]));
      const before = new Map((await this.store.read(tx)).map((one) => [one.kind, one]));
      const { reminders } = await this.rulePacks.inForce(tx, now);
      const turnaroundDays = await this.store.turnaroundDays(tx);
      const counts = { kinds: 0, ofOwnCases: 0, plannedAnew: 0 };
      const rows: ForecastRow[] = [];
      for (const kind of FORECAST_KINDS) {
        const applications = watched.get(kind) ?? [];
        const own = forecastOf(applications);
        const known = before.get(kind)?.leadDays ?? null;
        const leadDays = steadyLead(
          known,
          leadDaysOf({
            decisionDays: own?.q80 ?? published.get(kind)?.days ?? null,
            turnaroundDays,
            tableDays: -Math.min(0, ...reminders.permitExpiryDays),
          }),
        );
        rows.push({
          kind,
          cases: applications.length,
          decided: applications.filter(({ decided }) => decided).length,
          q50Days: own?.q50 ?? null,
          q80Days: own?.q80 ?? null,
          leadDays,
          computedAt: now,
        });
        if (leadDays !== known) {
          await this.store.markHolders(tx, EXTENDED[kind], today);
          counts.plannedAnew += 1;
        }
        counts.kinds += 1;
        if (own) counts.ofOwnCases += 1;
      }
      await this.store.write(tx, rows);
      return counts;
    });
  }

  async leads(tx: Transaction): Promise<LeadTimes> {
    const rows = await this.store.read(tx);
    return Object.fromEntries(
      FORECAST_KINDS.flatMap((kind) => {
        const leadDays = rows.find((row) => row.kind === kind)?.leadDays;
        return typeof leadDays === 'number' ? [[EXTENDED[kind], leadDays] as const] : [];
      }),
    );
  }

  async read(actor: Actor, origin: RequestOrigin): Promise<ForecastView[]> {
    return this.transactions.run(actor, (tx) => this.views(tx), origin);
  }

  /** One of IRCC's figures anew, from today: an edition like any other; the reminders follow with the next night. */
  async publish(
    actor: StaffActor,
    figure: PublishedTime,
    origin: RequestOrigin,
  ): Promise<Outcome<ForecastView[]>> {
    const newest = await this.editions.latest(actor, PUBLISHED_TIMES);
    if (newest.waiting) return FIGURES_WAIT;
    const faults = await this.transactions.run(actor, (tx) => this.standing.faults(tx, [figure]));
    if (faults.length > 0) return invalid(faults.map((fault) => ({ ...fault, path: 'asOf' })));
    const others = newest.content.filter(({ kind }) => kind !== figure.kind);
    const content = [...others, figure];
    const written = await this.editions.write(actor, PUBLISHED_TIMES, newest.edition, { content }, origin);
    return written.ok ? done(await this.read(actor, origin)) : written;
  }

  private async views(tx: Transaction): Promise<ForecastView[]> {
    const [rows, published] = [await this.store.read(tx), await this.store.published(tx)];
    return FORECAST_KINDS.map((kind) => {
      const row = rows.find((one) => one.kind === kind);
      const figure = published.find((one) => one.kind === kind);
      return {
        kind,
        own: row && row.cases >= FEWEST_CASES ? ownOf(row) : null,
        published: figure ? { asOf: figure.asOf, days: figure.days, source: figure.source } : null,
        leadDays: row?.leadDays ?? null,
      };
    });
  }
}

const ownOf = ({ cases, decided, q50Days, q80Days, computedAt }: ForecastRow) => ({
  cases,
  decided,
  q50Days,
  q80Days,
  computedAt,
});

const FIGURES_WAIT = outOfOrder(
  'Figures are published for a day to come. Change those, under Settings, or go back to earlier ones first.',
  'Des chiffres sont publiés pour une date à venir. Modifiez-les dans les réglages, ou revenez d’abord à des chiffres antérieurs.',
);
