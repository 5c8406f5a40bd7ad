import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { freezeLetter } from '#domain/letters/letter-facts.js';
import { letterNumber } from '#domain/letters/letter-number.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { CaseOfLetter } from './letter-cases.js';
import type { LetterRequestRow } from './letter-request.js';
import { LetterStore } from './letter.store.js';
import { RENDER_LETTER } from './letters.jobs.js';

/** Freezes the facts under the next number and asks for the page, in the transaction of the approval. */
@Injectable()
export class LetterIssue {
  constructor(
    private readonly letters: LetterStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws when a finding blocks: ask before */
  async issue(tx: Transaction, request: LetterRequestRow, { letter, office }: CaseOfLetter): Promise<string> {
    const { studentId } = request;
    const year = Number(letter.today.slice(0, 4));
    const number = letterNumber(office.institutionName, year, await this.letters.nextNumber(tx, year));
    const language = request.answers.language ?? 'en';
    const facts = freezeLetter(letter, { number, language, office });
    if (!facts) throw new Error('A letter whose facts do not carry it came to be issued.');
    const id = await this.letters.insert(tx, { studentId, requestId: request.id, facts });
    await this.audit.record(tx, {
      action: 'letter.approved',
      subjectType: 'letter',
      subjectIds: [id, request.id],
      studentId,
      change: { kind: facts.kind, language, number },
      values: { after: facts },
    });
    await publish(tx.manager, RENDER_LETTER, { letterId: id });
    return id;
  }
}
