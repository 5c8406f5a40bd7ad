import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { Settings } from '#platform/config/settings.js';
import { IdentityProviders } from '#platform/identity-provider/identity-providers.js';
import { SecondPerson } from '../../approvals/second-person.js';
import { TwoPersonSteps } from '../../approvals/two-person-steps.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { newToken } from '../tokens.js';
import { type ProviderWish, readProviderWish } from './provider-wish.js';
import { ProviderVault } from './provider-vault.js';
import { type ProviderView, viewOf } from './provider-view.js';
import { type SignInProviderRow, SignInProviderStore } from './sign-in-provider.store.js';

const STEP = 'sign_in_provider';

export interface ChangedProvider extends ProviderView {
  /** Under which it waits for a second person; null: it is done. */
  readonly approvalId: string | null;
}

/**
 * The institution's ways to sign in that administrators enter. Whoever puts one in force can let anybody in as anybody: so what is
 * entered is a draft, looked at first, and an office may have two people settle that it counts. Secrets go in and never come out.
 */
@Injectable()
export class OfficeProviders implements OnModuleInit {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SignInProviderStore,
    private readonly vault: ProviderVault,
    private readonly bodies: IdentityProviders,
    private readonly settings: Settings,
    private readonly second: SecondPerson,
    private readonly steps: TwoPersonSteps,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.steps.register(STEP, {
      permission: 'accounts.change',
      carryOut: async (tx, { subjectId, wish }) => {
        const row = await this.store.byId(tx, subjectId);
        if (row?.version !== wish['version'] || !row?.draft) return stale('sign-in', this.viewed(row));
        return this.begin(tx, row, row.draft);
      },
    });
  }

  /** Those of the operator's file, which stand there alone, then the office's own. */
  async list(actor: StaffActor): Promise<ProviderView[]> {
    const rows = await this.transactions.run(actor, (tx) => this.store.list(tx));
    const filed = this.settings.signIn.providers.map((settings) =>
      viewOf(
        { settings, source: 'file', inForce: true, hasDraft: false, version: 0, changedAt: null },
        this.addresses(settings.id),
      ),
    );
    return [...filed, ...rows.flatMap((row) => this.viewed(row) ?? [])];
  }

  /** Writes a draft. An id that was ever given is refused: people are known by it. */
  async add(actor: StaffActor, wish: ProviderWish, origin: RequestOrigin): Promise<Outcome<ProviderView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const read = await this.read(tx, wish, null);
        if (!read.ok) return read;
        const { id } = read.value;
        const isFiled = this.settings.signIn.providers.some((one) => one.id === id);
        if (isFiled || !(await this.store.insert(tx, id, this.vault.seal(read.value))))
          return invalid([ID_TAKEN]);
        await this.record(tx, 'sign_in_provider.written', id, 1);
        return done(this.viewed(await this.store.byId(tx, id))!);
      },
      origin,
    );
  }

  /** Writes the draft anew; what is in force stays. A secret left out is the one that was given before. */
  async change(
    actor: StaffActor,
    version: number,
    wish: ProviderWish,
    origin: RequestOrigin,
  ): Promise<Outcome<ProviderView>> {
    return this.step(actor, wish.id, version, origin, async (tx, row) => {
      const read = await this.read(tx, wish, this.latest(row));
      if (!read.ok) return read;
      const draft = this.vault.seal(read.value);
      return this.write(tx, row, { draft, inForce: row.inForce }, 'sign_in_provider.written');
    });
  }

  /** Asks the provider, with the draft where there is one. Nothing of it is kept, and nobody is signed in. */
  async check(actor: StaffActor, id: string): Promise<Outcome<{ readonly isReachable: boolean }>> {
    const row = await this.transactions.run(actor, (tx) => this.store.byId(tx, id));
    const filed = this.settings.signIn.providers.find((one) => one.id === id);
    const settings = filed ?? (row && this.latest(row));
    if (!settings) return notFound('sign-in');
    const request = { id: newToken(), nonce: newToken(), verifier: newToken() };
    // Why it gives no answer is the provider's own affair; that it gives none is what this looks for.
    const url = await this.bodies
      .made(settings)
      .begin(request)
      .catch(() => null);
    return done({ isReachable: url !== null });
  }

  /** From now on the draft counts, in every process. Where the office has two people settle it, this asks for it. */
  async putInForce(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<ChangedProvider>> {
    return this.step(actor, id, version, origin, async (tx, row) => {
      const { draft } = row;
      if (!draft) return NO_DRAFT;
      const label = this.vault.open(id, draft).name.en;
      const asking = { step: STEP, subjectId: id, label, studentId: null, reason: null } as const;
      const asked = await this.second.asked(tx, { ...asking, wish: { version } });
      if (!asked.ok) return asked;
      const begun = asked.value === null ? await this.begin(tx, row, draft) : done(this.viewed(row)!);
      return begun.ok ? done({ ...begun.value, approvalId: asked.value }) : begun;
    });
  }

  /** From now on nobody comes in by it; its settings stay as a draft. Sessions that it opened go on. */
  async takeOut(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<ProviderView>> {
    return this.step(actor, id, version, origin, async (tx, row) =>
      row.inForce
        ? this.write(
            tx,
            row,
            { draft: row.draft ?? row.inForce, inForce: null },
            'sign_in_provider.taken_out',
          )
        : NOT_IN_FORCE,
    );
  }

  private async step<T>(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
    body: (tx: Transaction, row: SignInProviderRow) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.byId(tx, id);
        if (!row) return notFound('sign-in');
        return row.version === version ? body(tx, row) : stale('sign-in', this.viewed(row));
      },
      origin,
    );
  }

  private async begin(
    tx: Transaction,
    row: SignInProviderRow,
    inForce: Buffer,
  ): Promise<Outcome<ProviderView>> {
    return this.write(tx, row, { draft: null, inForce }, 'sign_in_provider.put_in_force');
  }

  private async write(
    tx: Transaction,
    row: SignInProviderRow,
    values: Pick<SignInProviderRow, 'draft' | 'inForce'>,
    action: string,
  ): Promise<Outcome<ProviderView>> {
    if (!(await this.store.change(tx, row, values)))
      return stale('sign-in', this.viewed(await this.store.byId(tx, row.id)));
    await this.record(tx, action, row.id, row.version + 1);
    return done(this.viewed(await this.store.byId(tx, row.id))!);
  }

  /** One issuer, one provider: who somebody is, is issuer and subject. */
  private async read(
    tx: Transaction,
    wish: ProviderWish,
    before: ProviderSettings | null,
  ): Promise<Outcome<ProviderSettings>> {
    const read = readProviderWish(wish, before, this.settings.mode);
    if (!read.ok) return read;
    const { id, issuer } = read.value;
    const rows = await this.store.list(tx);
    const known = [...this.settings.signIn.providers, ...rows.map((row) => this.latest(row))];
    return known.some((one) => one.id !== id && one.issuer === issuer) ? invalid([ISSUER_TAKEN]) : read;
  }

  private latest({ id, draft, inForce }: SignInProviderRow): ProviderSettings {
    // The table keeps one of the two at least.
    return this.vault.open(id, (draft ?? inForce)!);
  }

  private viewed(row: SignInProviderRow | null): ProviderView | null {
    if (!row) return null;
    const { id, draft, inForce, version, changedAt } = row;
    const settings = this.latest(row);
    const state = {
      settings,
      source: 'office',
      inForce: inForce !== null,
      hasDraft: draft !== null,
    } as const;
    return viewOf({ ...state, version, changedAt }, this.addresses(id));
  }

  private addresses(id: string) {
    return this.bodies.addressesOf(id);
  }

  private async record(tx: Transaction, action: string, id: string, version: number): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'sign_in_provider',
      subjectIds: [],
      change: { provider: id, version },
    });
  }
}

const ID_TAKEN = {
  path: 'id',
  problem: 'This id was given to another sign-in, and is never given again. Choose another.',
  fr: 'Cet identifiant a été donné à une autre connexion et ne sert plus jamais. Choisissez-en un autre.',
};
const ISSUER_TAKEN = {
  path: 'issuer',
  problem: 'Another sign-in has this issuer. Change that one, or correct the address.',
  fr: 'Une autre connexion a cet émetteur. Modifiez celle-là, ou corrigez l’adresse.',
};
const NO_DRAFT = outOfOrder(
  'There is no draft to put in force. Change the sign-in first.',
  'Il n’y a pas de brouillon à mettre en vigueur. Modifiez d’abord la connexion.',
);
const NOT_IN_FORCE = outOfOrder('Nobody signs in by it now.', 'Personne ne se connecte par elle maintenant.');
