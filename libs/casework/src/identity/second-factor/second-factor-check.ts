import { Injectable } from '@nestjs/common';
import type { StaffRole } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { openJson, sealJson } from '#platform/encryption/sealed-json.js';
import type { Role } from '../account.store.js';
import { hashToken } from '../tokens.js';
import { SecondFactorStore } from './second-factor.store.js';
import { stepOfCode } from './totp.js';

/** Which way in a code opened. */
export type CodeKind = 'code' | 'recovery_code';

/** Whether a code is good, now and this once. */
@Injectable()
export class SecondFactorCheck {
  constructor(
    private readonly store: SecondFactorStore,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** A code is needed where one was set up, whatever the settings demand. */
  async isNeeded(tx: Transaction, accountId: string): Promise<boolean> {
    const factor = await this.store.find(tx, accountId);
    return factor !== null && factor.confirmedAt !== null;
  }

  isDemanded(role: Role): boolean {
    return role !== 'student' && this.settings.signIn.secondFactorRoles.includes(role satisfies StaffRole);
  }

  /** Uses the code up: a code of the telephone counts once, and none before it counts after it; a recovery code is gone. */
  async use(tx: Transaction, accountId: string, code: string): Promise<CodeKind | null> {
    const typed = code.replaceAll(/[\s-]/g, '').toUpperCase();
    if (typed.length > 6)
      return (await this.store.useCode(tx, accountId, hashToken(typed))) ? 'recovery_code' : null;
    const factor = await this.store.find(tx, accountId);
    const step = factor
      ? stepOfCode(this.open(accountId, factor.sealedSecret), typed, this.clock.now())
      : null;
    return step !== null && (await this.store.use(tx, accountId, step)) ? 'code' : null;
  }

  seal(accountId: string, secret: Buffer): Buffer {
    return sealJson(this.settings.masterKey, secret.toString('base64'), contextOf(accountId));
  }

  private open(accountId: string, sealed: Buffer): Buffer {
    return Buffer.from(String(openJson(this.settings.masterKey, sealed, contextOf(accountId))), 'base64');
  }
}

/** Sealed for its account: moved to another it does not open. */
const contextOf = (accountId: string): string => `second_factor ${accountId}`;
