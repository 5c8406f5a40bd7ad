import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { KIND_CODE, type LetterKindValues } from '#domain/letters/letter-kind.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { may } from '../../identity/permissions.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused, stale } from '../../outcome.js';
import { changedValues } from '../../students/changed-values.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import type { LetterKind } from './letter-kind.js';
import { LetterKindStore } from './letter-kind.store.js';

/** What of a kind may be changed later; its base decides what its letters say, and stays. */
export type LetterKindWish = Partial<Omit<LetterKindValues, 'code' | 'base'>>;

/** The kinds of letters: everybody sees what they may ask for; administrators add, change and retire them. */
@Injectable()
export class LetterKinds {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly kinds: LetterKindStore,
    private readonly audit: AuditTrail,
    private readonly calendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** Students see the kinds that they may ask for now; staff sees all, the retired ones last. */
  async list(actor: Actor): Promise<LetterKind[]> {
    const all = await this.transactions.run(actor, async (tx) =>
      this.calendar.withLocalTwins(tx, await this.kinds.list(tx)),
    );
    return actor.kind === 'staff' ? all : all.filter((kind) => kind.studentsMayAsk && !kind.retiredAt);
  }

  async add(actor: StaffActor, kind: LetterKindValues, origin: RequestOrigin): Promise<Outcome<LetterKind>> {
    if (!may(actor, 'letter_kinds.change')) return refused(FOR_ADMINISTRATORS);
    if (!KIND_CODE.test(kind.code))
      return invalid([{ path: 'code', problem: CODE_PROBLEM, fr: CODE_PROBLEM_FR }]);
    return this.transactions.run(
      actor,
      async (tx) => {
        const added = await this.kinds.insert(tx, kind);
        if (!added) return refused(CODE_TAKEN);
        await this.record(tx, 'letter_kind.added', added);
        return done(added);
      },
      origin,
    );
  }

  async change(
    actor: StaffActor,
    code: string,
    version: number,
    wish: LetterKindWish,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterKind>> {
    return this.step(actor, code, version, origin, async (tx, current) => {
      const changed = changedValues<LetterKindValues>(current, withoutSameNames(current, wish));
      if (!changed) return current;
      const kind = await this.kinds.change(tx, version, { ...current, ...changed.after });
      if (kind) await this.record(tx, 'letter_kind.changed', kind, Object.keys(changed.after));
      return kind;
    });
  }

  /** Nobody asks for it any more; what was asked for already is answered. */
  async retire(
    actor: StaffActor,
    code: string,
    { version }: { readonly version: number },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterKind>> {
    return this.step(actor, code, version, origin, async (tx, current) => {
      if (current.builtIn || current.retiredAt) return null;
      const kind = await this.kinds.retire(tx, code, version, this.clock.now());
      if (kind) await this.record(tx, 'letter_kind.retired', kind);
      return kind;
    });
  }

  private async step(
    actor: StaffActor,
    code: string,
    version: number,
    origin: RequestOrigin,
    work: (tx: Transaction, current: LetterKind) => Promise<LetterKind | null>,
  ): Promise<Outcome<LetterKind>> {
    if (!may(actor, 'letter_kinds.change')) return refused(FOR_ADMINISTRATORS);
    return this.transactions.run(
      actor,
      async (tx) => {
        const current = await this.kinds.byCode(tx, code);
        if (!current) return notFound('kind of letter');
        if (current.version !== version) return stale('kind of letter', current);
        const kind = await work(tx, current);
        return kind ? done(await this.calendar.withLocalTwins(tx, kind)) : this.refusalOf(tx, current);
      },
      origin,
    );
  }

  private async refusalOf(tx: Transaction, current: LetterKind): Promise<Outcome<LetterKind>> {
    const now = await this.kinds.byCode(tx, current.code);
    if (now?.version !== current.version) return stale('kind of letter', now);
    return outOfOrder(
      current.builtIn
        ? 'This kind comes with the product and is not retired. Let nobody ask for it instead.'
        : 'This kind is retired already.',
      current.builtIn
        ? 'Ce type vient avec le produit et ne se retire pas. Ne laissez plutôt personne le demander.'
        : 'Ce type est déjà retiré.',
    );
  }

  private async record(
    tx: Transaction,
    action: string,
    kind: LetterKind,
    fields: readonly string[] = [],
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'letter_kind',
      subjectIds: [kind.code],
      change: { version: kind.version, fields },
    });
  }
}

/** Names are compared by their words. */
function withoutSameNames(
  { names: { en, fr } }: LetterKind,
  { names, ...wish }: LetterKindWish,
): LetterKindWish {
  return names && (names.en !== en || names.fr !== fr) ? { ...wish, names } : wish;
}

const CODE_PROBLEM =
  'A code is lower-case letters and digits in words joined by underscores, for example enrolment_confirmation.';
const CODE_PROBLEM_FR =
  'Un code est fait de lettres minuscules et de chiffres, en mots joints par des traits de soulignement, par exemple enrolment_confirmation.';
const FOR_ADMINISTRATORS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'Kinds of letters are added and changed by administrators. Ask one of them.',
  fr: {
    title: 'Pas permis',
    detail: 'Les types de lettres sont ajoutés et modifiés par l’administration. Adressez-vous à elle.',
  },
} as const;
const CODE_TAKEN = {
  code: 'already_recorded',
  status: 409,
  title: 'This code is in use',
  detail: 'A kind with this code is on file, perhaps retired. Use another code.',
  fr: {
    title: 'Ce code est utilisé',
    detail: 'Un type avec ce code est au dossier, peut-être retiré. Utilisez un autre code.',
  },
} as const;
