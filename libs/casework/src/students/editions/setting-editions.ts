import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { may } from '../../identity/permissions.js';
import { done, invalid, notFound, type Outcome, refused, stale } from '../../outcome.js';
import { OfficeCalendar } from '../office-calendar.js';
import { NOT_FOR_REVIEWERS } from './not-for-reviewers.js';
import { SettingDrafts } from './setting-drafts.js';
import { SettingEditionStore } from './setting-edition.store.js';
import type { AnySetting, EditionWish, Setting, SettingEdition, ShownEdition } from './setting.js';
import { StandingSettings } from './standing-settings.js';

interface NextEdition<T> extends Pick<
  SettingEdition<T>,
  'content' | 'inForceFrom' | 'note' | 'restoredFrom'
> {
  /** The version of the draft that it publishes. */
  readonly draft?: number | undefined;
}

/** Settings in editions: written for today or for a day to come, kept with who and when, and gone back to. */
@Injectable()
export class SettingEditions {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SettingEditionStore,
    private readonly standing: StandingSettings,
    private readonly drafts: SettingDrafts,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  /** What holds today. */
  async current<T>(tx: Transaction, setting: Setting<T>): Promise<T> {
    return (await this.inForce(tx, setting)).content;
  }

  /** The same with its number. */
  async inForce<T>(tx: Transaction, setting: Setting<T>): Promise<SettingEdition<T>> {
    return this.store.inForce(tx, setting, await this.calendar.today(tx));
  }

  /** The newest edition, whether its day has come or not. */
  async latest<T>(actor: StaffActor, setting: AnySetting<T>): Promise<ShownEdition<T>> {
    return this.transactions.run(actor, async (tx) =>
      this.newest(tx, await this.standing.withFirst(tx, setting)),
    );
  }

  async history<T>(actor: StaffActor, setting: AnySetting<T>): Promise<ShownEdition<T>[]> {
    return this.transactions.run(actor, async (tx) =>
      this.shown(tx, await this.store.history(tx, await this.standing.withFirst(tx, setting))),
    );
  }

  /** Writes the next edition, and with it ends the draft that it publishes. @param edition the newest one that was seen */
  async write<T>(
    actor: StaffActor,
    setting: AnySetting<T>,
    edition: number,
    { draft, ...wish }: EditionWish<T>,
    origin: RequestOrigin,
  ): Promise<Outcome<ShownEdition<T>>> {
    return this.step(actor, setting, edition, origin, async (tx, [newest]) => {
      if (draft !== undefined && !(await this.drafts.isNow(tx, setting, draft)))
        return this.drafts.changed(tx, setting);
      const faults = setting.faults(wish.content, newest!.content);
      if (faults.length > 0) return invalid(faults);
      const today = await this.calendar.today(tx);
      const inForceFrom = wish.inForceFrom ?? today;
      if (inForceFrom < today) return IN_THE_PAST;
      return done({ ...wish, inForceFrom, note: wish.note ?? null, restoredFrom: null, draft });
    });
  }

  /** Goes back to an earlier edition: its content is written anew, and holds from today. */
  async restore<T>(
    actor: StaffActor,
    setting: AnySetting<T>,
    edition: number,
    of: number,
    origin: RequestOrigin,
  ): Promise<Outcome<ShownEdition<T>>> {
    return this.step(actor, setting, edition, origin, async (tx, [newest, ...earlier]) => {
      const found = earlier.find((one) => one.edition === of);
      if (!found) return notFound('earlier edition');
      const content = setting.restored?.(found.content, newest!.content) ?? found.content;
      const inForceFrom = await this.calendar.today(tx);
      return done({ content, inForceFrom, note: null, restoredFrom: of });
    });
  }

  private async step<T>(
    actor: StaffActor,
    setting: AnySetting<T>,
    edition: number,
    origin: RequestOrigin,
    write: (tx: Transaction, kept: readonly SettingEdition<T>[]) => Promise<Outcome<NextEdition<T>>>,
  ): Promise<Outcome<ShownEdition<T>>> {
    if (!may(actor, setting.changedBy ?? 'office.change')) return refused(NOT_FOR_REVIEWERS);
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.store.lock(tx, setting.name);
        const known = await this.standing.withFirst(tx, setting);
        const kept = await this.store.history(tx, known);
        if (kept[0]!.edition !== edition) return stale('setting', await this.newest(tx, known));
        const written = await write(tx, kept);
        if (!written.ok) return written;
        const table = this.standing.tableOf(setting);
        const faults = (await table?.faults(tx, written.value.content)) ?? [];
        if (faults.length > 0) return invalid(faults);
        // What stood in a table before anybody wrote an edition would be lost with the first.
        if (table && edition === 1) await this.store.add(tx, setting.name, kept[0]!);
        const { draft, ...next } = written.value;
        await this.store.add(tx, setting.name, {
          ...next,
          edition: edition + 1,
          recordedBy: actor.name,
          recordedAt: null,
        });
        if (draft !== undefined) await this.drafts.published(tx, actor, setting, draft, edition + 1);
        await this.audit.record(tx, {
          action: 'setting.written',
          subjectType: 'setting',
          subjectIds: [setting.name],
          change: { edition: edition + 1, inForceFrom: next.inForceFrom },
        });
        const newest = await this.newest(tx, known);
        if (newest.inForce) await table?.put(tx, newest.content, newest.edition);
        return done(newest);
      },
      origin,
    );
  }

  private async newest<T>(tx: Transaction, setting: Setting<T>): Promise<ShownEdition<T>> {
    return (await this.shown(tx, await this.store.history(tx, setting)))[0]!;
  }

  private async shown<T>(tx: Transaction, kept: readonly SettingEdition<T>[]): Promise<ShownEdition<T>[]> {
    const today = await this.calendar.today(tx);
    const hasCome = ({ inForceFrom }: SettingEdition<T>): boolean =>
      inForceFrom === null || inForceFrom <= today;
    const inForce = kept.find(hasCome)!.edition;
    const facts = kept.map(({ content: _content, ...one }) => ({
      ...one,
      inForce: one.edition === inForce,
      waiting: one.edition > inForce,
    }));
    // What is written stays as it was written: a key of its own that ends as an instant's does gets no twin.
    const twinned = await this.calendar.withLocalTwins(tx, facts);
    return twinned.map((one, at) => ({ ...one, content: kept[at]!.content }));
  }
}

const IN_THE_PAST = invalid([
  {
    path: 'inForceFrom',
    problem: 'Enter today or a day to come.',
    fr: 'Entrez la date d’aujourd’hui ou une date à venir.',
  },
]);
