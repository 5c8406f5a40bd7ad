import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Words } from '#domain/letters/words.js';

export interface VerifiedLetterRow {
  readonly id: string;
  readonly studentId: string;
  readonly state: 'issued' | 'superseded' | 'revoked';
  readonly number: string;
  readonly issuedOn: string;
  readonly kindNames: Words;
  readonly studentName: string;
  readonly program: string;
}

@Injectable()
export class LetterVerificationStore {
  /** The letter that the verification's actor holds the hash of; null when there is none, or it was never issued. */
  async held(tx: Transaction): Promise<VerifiedLetterRow | null> {
    const rows: VerifiedLetterRow[] = await tx.manager.query(
      `select l.id, l.student_id as "studentId", l.state, l.number, l.issued_on::text as "issuedOn",
              json_build_object('en', k.name_en, 'fr', k.name_fr) as "kindNames",
              l.facts -> 'student' ->> 'name' as "studentName", l.facts -> 'program' ->> 'name' as program
         from coop.letter l join coop.letter_kind k on k.code = l.kind
        where (l.verification_hash = coop.actor_verification() or l.sha256 = coop.actor_verification())
          and l.state in ('issued', 'superseded', 'revoked')`,
    );
    return rows[0] ?? null;
  }
}
