import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { subkey } from '#platform/encryption/subkey.js';
import type { Refusal } from '../outcome.js';
import { type AttemptPolicy, AttemptStore } from './attempt.store.js';
import { networkOf } from './network-of.js';

const POLICIES = {
  /** Passwords and codes tried for one account, from wherever. */
  account: { free: 9, windowSeconds: 86_400, firstWaitSeconds: 60, longestWaitSeconds: 1_800 },
  /** Wrong passwords from one network: a whole campus may stand behind one address. */
  network: { free: 60, windowSeconds: 3_600, firstWaitSeconds: 60, longestWaitSeconds: 1_800 },
  /** Mails with a link that one network asks for. */
  reset: { free: 20, windowSeconds: 3_600, firstWaitSeconds: 300, longestWaitSeconds: 3_600 },
} as const satisfies Record<string, AttemptPolicy>;
type AttemptKind = keyof typeof POLICIES;

interface Attempt {
  readonly kind: AttemptKind;
  /** A mail address or the address of a network. */
  readonly of: string;
}

/** Counts attempts in the database, for all processes together. What is counted is kept as a keyed hash alone. */
@Injectable()
export class AttemptLimits {
  private readonly key: Buffer;

  constructor(
    private readonly store: AttemptStore,
    { masterKey }: Settings,
  ) {
    this.key = subkey(masterKey, 'count', Buffer.alloc(0));
  }

  /** Counts before the attempt is made, so that many at once are no way around. @returns seconds to wait; 0: go on */
  async take(tx: Transaction, attempts: readonly Attempt[]): Promise<number> {
    let wait = 0;
    for (const attempt of attempts)
      wait = Math.max(wait, await this.store.take(tx, this.keyOf(attempt), POLICIES[attempt.kind]));
    return wait;
  }

  /** The attempt was a good one and does not count. */
  async giveBack(tx: Transaction, attempt: Attempt): Promise<void> {
    await this.store.giveBack(tx, this.keyOf(attempt));
  }

  /** Nothing stands against it any more. */
  async clear(tx: Transaction, attempt: Attempt): Promise<void> {
    await this.store.clear(tx, this.keyOf(attempt));
  }

  private keyOf({ kind, of }: Attempt): Buffer {
    const value = kind === 'account' ? of.toLowerCase() : networkOf(of);
    return createHmac('sha256', this.key).update(`${kind} ${value}`).digest();
  }
}

/** What somebody is told who has to wait, whether there is such an account or not. */
export function tooManyAttempts(seconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return {
    code: 'too_many_attempts',
    status: 429,
    title: 'Too many attempts',
    detail: `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again, or have a new password mailed to you.`,
    fr: {
      title: 'Trop d’essais',
      detail: `Attendez ${minutes === 1 ? 'une minute' : `${minutes} minutes`} et réessayez, ou faites-vous envoyer un lien pour un nouveau mot de passe.`,
    },
    extra: { retryAfterSeconds: seconds },
  };
}
