import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { Settings } from '#platform/config/settings.js';
import { openJson, sealJson } from '#platform/encryption/sealed-json.js';
import {
  type IdentityProvider,
  type NoProof,
  type ProviderAnswer,
  ProviderAnswerError,
  type ProviderIdentity,
} from '#platform/identity-provider/identity-provider.js';
import { Logger } from '#platform/logging/logger.js';
import { type OpenedSession, SessionOpening, type SessionOrigin } from '../session-opening.js';
import { hashToken, newToken } from '../tokens.js';
import { AccountMatching, type NoMatch } from './account-matching.js';
import { type LiveProvider, SignInProviders } from './sign-in-providers.js';
import { type RequestStep, SignInRequestStore } from './sign-in-request.store.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };
/** From leaving for the provider to coming back. */
const ASKED_SECONDS = 600;
/** From the provider's post to the browser's next step. */
const ANSWERED_SECONDS = 60;

interface Asked {
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go afterwards, below this site. */
  readonly back: string | null;
  /** Whom to join the identity to; null: whoever it is signs in. */
  readonly linkTo: string | null;
}

interface Answered extends Pick<Asked, 'back' | 'linkTo'> {
  readonly identity: ProviderIdentity;
}

export type SignInEnd =
  | { readonly kind: 'opened'; readonly session: OpenedSession; readonly back: string | null }
  /** To be carried by the browser to the next step. */
  | { readonly kind: 'ticket'; readonly ticket: string }
  | { readonly kind: 'refused'; readonly why: NoMatch | NoProof; readonly back: string | null };

/**
 * Sign-in by an institution's own provider. Each request is bound to the provider it was sent to and to the browser that sent it,
 * and counts once; the answer is believed only for it.
 */
@Injectable()
export class InstitutionSignIn {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly providers: SignInProviders,
    private readonly requests: SignInRequestStore,
    private readonly matching: AccountMatching,
    private readonly opening: SessionOpening,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  async has(providerId: string): Promise<boolean> {
    return (await this.providers.find(providerId)) !== null;
  }

  /** @returns where to send the browser, and the secret it is to keep; null for a provider that is none, or out of reach */
  async begin(
    providerId: string,
    wish: Pick<Asked, 'back' | 'linkTo'>,
  ): Promise<{ readonly url: string; readonly browser: string } | null> {
    const provider = (await this.providers.find(providerId))?.body;
    if (!provider) return null;
    const id = newToken();
    const browser = newToken();
    const secrets = { nonce: newToken(), verifier: newToken() };
    const url = await provider.begin({ id, ...secrets }).catch((error: unknown) => {
      this.logger.warn('identity provider out of reach', { component: providerId, code: nameOf(error) });
      return null;
    });
    if (url === null) return null;
    await this.keep(provider, id, hashToken(browser), 'asked', { ...wish, ...secrets }, ASKED_SECONDS);
    return { url, browser };
  }

  /** A redirect brings the browser's secret with it, and is finished at once. */
  async finishRedirect(
    providerId: string,
    answer: ProviderAnswer,
    browser: string | null,
    origin: SessionOrigin,
  ): Promise<SignInEnd> {
    const found = await this.take(providerId, answer);
    if (!found || !isOf(found.browserHash, browser)) return REFUSED;
    const identity = await this.read(found.provider, answer, found);
    if (typeof identity === 'string') return { kind: 'refused', why: identity, back: found.asked.back };
    return this.enter(found.settings, { ...found.asked, identity }, origin);
  }

  /** A post from another site brings no cookie: the browser comes once more, with a ticket and its secret. */
  async receivePost(providerId: string, answer: ProviderAnswer): Promise<SignInEnd> {
    const found = await this.take(providerId, answer);
    if (!found) return REFUSED;
    const identity = await this.read(found.provider, answer, found);
    const { back, linkTo } = found.asked;
    if (typeof identity === 'string') return { kind: 'refused', why: identity, back };
    const ticket = newToken();
    const answered: Answered = { back, linkTo, identity };
    await this.keep(found.provider, ticket, found.browserHash, 'answered', answered, ANSWERED_SECONDS);
    return { kind: 'ticket', ticket };
  }

  async finishTicket(
    providerId: string,
    ticket: string,
    browser: string | null,
    origin: SessionOrigin,
  ): Promise<SignInEnd> {
    const row = await this.transactions.run(SIGN_IN, (tx) =>
      this.requests.take(tx, { idHash: hashToken(ticket), provider: providerId, step: 'answered' }),
    );
    if (!row || !isOf(row.browserHash, browser)) return REFUSED;
    const provider = await this.providers.find(providerId);
    if (!provider) return REFUSED;
    return this.enter(provider.settings, this.open(row.sealed, 'answered') as Answered, origin);
  }

  async metadata(providerId: string): Promise<string | null> {
    return (await this.providers.find(providerId))?.body.metadata() ?? null;
  }

  private async enter(
    provider: ProviderSettings,
    answered: Answered,
    origin: SessionOrigin,
  ): Promise<SignInEnd> {
    const { id: providerId } = provider;
    const { identity, linkTo, back } = answered;
    const studentId = linkTo ? null : await this.matching.studentOf(provider, identity);
    return this.transactions.run(
      SIGN_IN,
      async (tx) => {
        const account = linkTo
          ? await this.matching.link(tx, provider, identity, linkTo)
          : await this.matching.match(tx, provider, identity, studentId);
        if (typeof account === 'string') {
          await this.opening.refuse(tx, null, { provider: providerId, why: account });
          return { kind: 'refused', why: account, back };
        }
        return { kind: 'opened', session: await this.opening.open(tx, account, origin, providerId), back };
      },
      origin,
    );
  }

  private async take(providerId: string, answer: ProviderAnswer) {
    const live: LiveProvider | null = await this.providers.find(providerId);
    const id = live?.body.requestOf(answer) ?? null;
    if (!live || id === null) return null;
    const row = await this.transactions.run(SIGN_IN, (tx) =>
      this.requests.take(tx, { idHash: hashToken(id), provider: providerId, step: 'asked' }),
    );
    return (
      row && {
        settings: live.settings,
        provider: live.body,
        id,
        browserHash: row.browserHash,
        asked: this.open(row.sealed, 'asked') as Asked,
      }
    );
  }

  private async read(
    provider: IdentityProvider,
    answer: ProviderAnswer,
    { id, asked: { nonce, verifier } }: { readonly id: string; readonly asked: Asked },
  ): Promise<ProviderIdentity | NoProof> {
    try {
      return await provider.complete(answer, { id, nonce, verifier });
    } catch (error) {
      if (!(error instanceof ProviderAnswerError)) throw error;
      this.logger.warn('identity provider answer refused', { component: provider.id, code: error.code });
      return error.why;
    }
  }

  private async keep(
    provider: IdentityProvider,
    id: string,
    browserHash: Buffer,
    step: RequestStep,
    content: Asked | Answered,
    seconds: number,
  ): Promise<void> {
    const sealed = sealJson(this.settings.masterKey, content, `sign_in_request ${step}`);
    await this.transactions.run(SIGN_IN, (tx) =>
      this.requests.insert(
        tx,
        { idHash: hashToken(id), browserHash, provider: provider.id, step, sealed },
        seconds,
      ),
    );
  }

  private open(sealed: Buffer, step: RequestStep): unknown {
    return openJson(this.settings.masterKey, sealed, `sign_in_request ${step}`);
  }
}

const REFUSED: SignInEnd = { kind: 'refused', why: 'refused', back: null };

/** Another browser than the one that asked, or none, is somebody else's (session fixation the other way round). */
function isOf(browserHash: Buffer, browser: string | null): boolean {
  return browser !== null && timingSafeEqual(hashToken(browser), browserHash);
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
