import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { may } from '../../identity/permissions.js';
import { done, invalid, type Outcome, refused, stale } from '../../outcome.js';
import { OfficeCalendar } from '../office-calendar.js';
import { NOT_FOR_REVIEWERS } from './not-for-reviewers.js';
import { MAX_SETTING_DRAFT_CHARACTERS, type SettingDraft, type SettingDraftWish } from './setting-draft.js';
import { SettingDraftStore } from './setting-draft.store.js';
import { SettingEditionStore } from './setting-edition.store.js';
import type { AnySetting } from './setting.js';

/**
 * What somebody has begun on a setting and not published: kept here for the whole office, so that it is there on another
 * device, and for a colleague to look at. It holds nothing, and so leaves no trace in the trail; its publishing does.
 */
@Injectable()
export class SettingDrafts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SettingDraftStore,
    private readonly editions: SettingEditionStore,
    private readonly calendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  async read(actor: StaffActor, setting: AnySetting<unknown>): Promise<SettingDraft> {
    return this.transactions.run(actor, (tx) => this.shown(tx, setting));
  }

  /** Keeps it as it is now, or gives it up. @param version the draft that was seen */
  async save(
    actor: StaffActor,
    setting: AnySetting<unknown>,
    version: number,
    wish: SettingDraftWish,
    origin: RequestOrigin,
  ): Promise<Outcome<SettingDraft>> {
    if (!may(actor, setting.changedBy ?? 'office.change')) return refused(NOT_FOR_REVIEWERS);
    if (wish.content !== null && JSON.stringify(wish.content).length > MAX_SETTING_DRAFT_CHARACTERS)
      return TOO_LONG;
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.editions.lock(tx, setting.name);
        if (!(await this.isNow(tx, setting, version))) return this.changed(tx, setting);
        await this.put(tx, actor, setting, version, wish);
        return done(await this.shown(tx, setting));
      },
      origin,
    );
  }

  /** Whether the draft that was seen is the one that is kept; whoever asks holds the setting's lock. */
  async isNow(tx: Transaction, { name }: AnySetting<unknown>, version: number): Promise<boolean> {
    return (await this.store.read(tx, name)).version === version;
  }

  /** The refusal of whoever saw another draft. */
  async changed(tx: Transaction, setting: AnySetting<unknown>): Promise<ReturnType<typeof stale>> {
    return stale('draft', await this.shown(tx, setting));
  }

  /** It is an edition now. */
  async published(
    tx: Transaction,
    actor: StaffActor,
    setting: AnySetting<unknown>,
    version: number,
    edition: number,
  ): Promise<void> {
    await this.put(tx, actor, setting, version, { basis: edition, content: null });
  }

  private async put(
    tx: Transaction,
    actor: StaffActor,
    { name }: AnySetting<unknown>,
    version: number,
    wish: SettingDraftWish,
  ): Promise<void> {
    const saved = { savedBy: actor.name, savedAt: this.clock.now() };
    await this.store.put(tx, name, version + 1, { ...wish, ...saved });
  }

  private async shown(tx: Transaction, { name }: AnySetting<unknown>): Promise<SettingDraft> {
    // What was typed stays as it was typed: a key of its own that ends as an instant's does gets no twin.
    const { content, ...facts } = await this.store.read(tx, name);
    return { ...(await this.calendar.withLocalTwins(tx, facts)), content };
  }
}

const TOO_LONG = invalid([
  {
    path: 'content',
    problem: 'A draft may have 200,000 characters. Shorten what you typed, or publish a part of it first.',
    fr: 'Un brouillon peut avoir 200 000 caractères. Raccourcissez votre texte, ou publiez-en d’abord une partie.',
  },
]);
