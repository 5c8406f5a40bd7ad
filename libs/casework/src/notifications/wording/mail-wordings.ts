import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, stale } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { builtInWording } from './built-in-wording.js';
import { type MailWording, wordingFaults } from './mail-wording.js';
import { MailWordingStore, type WordingVersion } from './mail-wording.store.js';
import { EDITABLE, editableOf, type Slot, type WordingKind } from './wording-slots.js';

export interface WordingOnList {
  readonly kind: WordingKind;
  /** 0: nobody has written any; the built-in words are used. */
  readonly version: number;
  /** Whether the office's own words are used. */
  readonly isOwn: boolean;
  readonly writtenBy: string | null;
  readonly writtenAt: Date | null;
}

export interface WordingView extends WordingOnList {
  readonly slots: readonly Slot[];
  readonly needed: readonly Slot[];
  readonly builtIn: MailWording;
  /** What is sent now. */
  readonly current: MailWording;
  readonly versions: readonly Omit<WordingVersion, 'kind'>[];
}

/** The words of mails as the office writes them, in versions; the built-in words are what they begin with and go back to. */
@Injectable()
export class MailWordings {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: MailWordingStore,
    private readonly audit: AuditTrail,
    private readonly calendar: OfficeCalendar,
  ) {}

  async list(actor: StaffActor, origin: RequestOrigin): Promise<WordingOnList[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const newest = new Map((await this.store.newest(tx)).map((one) => [one.kind, one]));
        return this.calendar.withLocalTwins(
          tx,
          EDITABLE.map(({ kind }) => onList(kind, newest.get(kind))),
        );
      },
      origin,
    );
  }

  async read(actor: StaffActor, kind: string, origin: RequestOrigin): Promise<Outcome<WordingView>> {
    return this.transactions.run(actor, (tx) => this.view(tx, kind), origin);
  }

  /** In use from the next mail on. @param content null: back to the built-in words */
  async write(
    actor: StaffActor,
    kind: string,
    { version, content }: { readonly version: number; readonly content: MailWording | null },
    origin: RequestOrigin,
  ): Promise<Outcome<WordingView>> {
    if (!editableOf(kind)) return notFound('mail');
    const faults = content ? wordingFaults(kind, content) : [];
    if (faults.length > 0) return invalid(faults);
    return this.transactions.run(
      actor,
      async (tx) => {
        const [newest] = await this.store.versions(tx, kind);
        const isNext = (newest?.version ?? 0) === version;
        const wording = { kind, version: version + 1, content, writtenBy: actor.name };
        if (!isNext || !(await this.store.add(tx, wording))) {
          const now = await this.view(tx, kind);
          return now.ok ? stale('wording', now.value) : now;
        }
        await this.audit.record(tx, {
          action: content ? 'mail_wording.written' : 'mail_wording.set_back',
          subjectType: 'mail_wording',
          subjectIds: [kind],
          change: { version: wording.version },
        });
        return this.view(tx, kind);
      },
      origin,
    );
  }

  private async view(tx: Transaction, kind: string): Promise<Outcome<WordingView>> {
    const editable = editableOf(kind);
    if (!editable) return notFound('mail');
    const versions = await this.store.versions(tx, kind);
    const builtIn = builtInWording(editable.kind);
    const view: WordingView = {
      ...onList(editable.kind, versions[0]),
      slots: editable.slots,
      needed: editable.needed,
      builtIn,
      current: versions[0]?.content ?? builtIn,
      versions: versions.map(({ kind: _same, ...version }) => version),
    };
    return done(await this.calendar.withLocalTwins(tx, view));
  }
}

function onList(kind: WordingKind, newest: WordingVersion | undefined): WordingOnList {
  return {
    kind,
    version: newest?.version ?? 0,
    isOwn: (newest?.content ?? null) !== null,
    writtenBy: newest?.writtenBy ?? null,
    writtenAt: newest?.writtenAt ?? null,
  };
}
