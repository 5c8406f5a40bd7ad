import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterSigner } from '#platform/letter-signer/letter-signer.js';
import { LetterCertificateStore } from './letter-certificate.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const DAY = 86_400_000;

/** The worker alone holds the certificate: it writes down how long it is good, for those who warn. */
@Injectable()
export class CertificateNotice {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly signer: LetterSigner,
    private readonly store: LetterCertificateStore,
    private readonly clock: Clock,
  ) {}

  async tell(): Promise<{ readonly daysLeft: number }> {
    const now = this.clock.now();
    const status = this.signer.certificateStatus(now);
    await this.transactions.run(WORKER, (tx) => this.store.tell(tx, status));
    return { daysLeft: Math.floor((status.notAfter.getTime() - now.getTime()) / DAY) };
  }
}
