import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { VerificationActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { initialsOf } from '#domain/letters/verification-code.js';
import type { Words } from '#domain/letters/words.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, type Outcome, refused } from '../../outcome.js';
import { LetterVerificationStore } from './letter-verification.store.js';

/** All that anybody learns who holds a letter's code or its page. */
export interface VerifiedLetter {
  readonly state: 'valid' | 'superseded' | 'revoked';
  readonly number: string;
  readonly issuedOn: string;
  readonly kind: Words;
  readonly initials: string;
  readonly program: string;
}

/** Whether a letter is still good, for whoever holds it (R63). Unknown codes and pages are answered alike. */
@Injectable()
export class LetterVerification {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LetterVerificationStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @param code in its stored form, see `readVerificationCode` */
  async byCode(code: string, origin: RequestOrigin): Promise<Outcome<VerifiedLetter>> {
    return this.verify(createHash('sha256').update(code).digest('hex'), origin);
  }

  /** @param sha256 of the page's bytes, hex */
  async byPage(sha256: string, origin: RequestOrigin): Promise<Outcome<VerifiedLetter>> {
    return this.verify(sha256, origin);
  }

  private async verify(letterHash: string, origin: RequestOrigin): Promise<Outcome<VerifiedLetter>> {
    const actor: VerificationActor = { kind: 'system', name: 'letter_verification', letterHash };
    // A letter that is there takes a write more than one that is not: neither is answered before the same moment.
    const moment = setTimeout(ANSWER_AFTER_MS);
    const outcome = await this.transactions.run(
      actor,
      async (tx) => {
        const letter = await this.store.held(tx);
        if (!letter) return NO_LETTER;
        await this.audit.record(tx, {
          action: 'letter.verified',
          subjectType: 'letter',
          subjectIds: [letter.id],
          studentId: letter.studentId,
          change: { state: letter.state },
        });
        return done({
          state: letter.state === 'issued' ? 'valid' : letter.state,
          number: letter.number,
          issuedOn: letter.issuedOn,
          kind: letter.kindNames,
          initials: initialsOf(letter.studentName),
          program: letter.program,
        } as const);
      },
      origin,
    );
    await moment;
    return outcome;
  }
}

const ANSWER_AFTER_MS = 50;

/** Said alike of whatever no letter has. */
export const NO_LETTER = refused({
  code: 'no_letter',
  status: 404,
  title: 'No letter of ours',
  detail:
    'No letter that was issued here has this code or this page. Check the code on the letter; a page that was changed or printed anew is not recognised.',
  fr: {
    title: 'Aucune lettre de chez nous',
    detail:
      'Aucune lettre délivrée ici n’a ce code ou cette page. Vérifiez le code sur la lettre; une page modifiée ou réimprimée n’est pas reconnue.',
  },
});
