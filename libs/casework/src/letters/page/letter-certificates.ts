import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { type CertificateStatus, certificateState } from '#platform/letter-signer/letter-signer.js';
import { LetterCertificateStore } from './letter-certificate.store.js';

/** How the certificate that letters are signed with stands today, for the desk and the health page. Holds no key. */
@Injectable()
export class LetterCertificates {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LetterCertificateStore,
    private readonly clock: Clock,
  ) {}

  /** Null until a worker has told. */
  async status(actor: Actor): Promise<CertificateStatus | null> {
    const told = await this.transactions.run(actor, (tx) => this.store.read(tx));
    return told && { ...told, state: certificateState(told.notBefore, told.notAfter, this.clock.now()) };
  }
}
