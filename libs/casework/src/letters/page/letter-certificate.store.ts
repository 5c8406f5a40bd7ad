import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { CertificateStatus } from '#platform/letter-signer/letter-signer.js';

/** What the worker last told of its certificate. */
export type ToldCertificate = Omit<CertificateStatus, 'state'>;

@Injectable()
export class LetterCertificateStore {
  /** Null until a worker has run. */
  async read(tx: Transaction): Promise<ToldCertificate | null> {
    const rows: ToldCertificate[] = await tx.manager.query(
      `select name, not_before as "notBefore", not_after as "notAfter", demonstration from coop.signing_certificate`,
    );
    return rows[0] ?? null;
  }

  async tell(tx: Transaction, { name, notBefore, notAfter, demonstration }: ToldCertificate): Promise<void> {
    await tx.manager.query(
      `insert into coop.signing_certificate (name, not_before, not_after, demonstration) values ($1, $2, $3, $4)
       on conflict (one) do update set name = excluded.name, not_before = excluded.not_before,
         not_after = excluded.not_after, demonstration = excluded.demonstration, told_at = now()`,
      [name, notBefore, notAfter, demonstration],
    );
  }
}
