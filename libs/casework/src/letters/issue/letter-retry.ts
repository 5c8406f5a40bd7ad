import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { notFound, type Outcome } from '../../outcome.js';
import { type CaseOfLetter, LetterCases } from '../requests/letter-cases.js';
import { LetterIssue } from './letter-issue.js';
import type { LetterRequestRow } from '../requests/letter-request.js';
import { LetterRequestStore } from '../requests/letter-request.store.js';
import type { LetterRow } from './letter.js';
import { LetterStore } from './letter.store.js';

/** Makes letters from what their request and the record say now: a failed one again, or one in the place of another. */
@Injectable()
export class LetterRetry {
  constructor(
    private readonly letters: LetterStore,
    private readonly requests: LetterRequestStore,
    private readonly cases: LetterCases,
    private readonly issue: LetterIssue,
  ) {}

  /** Null where the letter is not a failed one any more; otherwise its id. */
  async again(tx: Transaction, letterId: string): Promise<Outcome<string> | null> {
    const letter = await this.letters.lock(tx, letterId);
    return letter?.state === 'failed' ? this.retry(tx, letter) : null;
  }

  /** Of a failed letter that is held locked. */
  async retry(tx: Transaction, letter: LetterRow): Promise<Outcome<string>> {
    return this.withCase(tx, letter, (request, found) => this.issue.again(tx, letter, request, found));
  }

  /** Of an issued letter that is held locked: the id is that of the one in its place. */
  async replace(tx: Transaction, letter: LetterRow): Promise<Outcome<string>> {
    return this.withCase(tx, letter, (request, found) => this.issue.issue(tx, request, found, letter));
  }

  private async withCase(
    tx: Transaction,
    letter: LetterRow,
    work: (request: LetterRequestRow, found: CaseOfLetter) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const request = await this.requests.byId(tx, letter.requestId);
    const found = request && (await this.cases.of(tx, request));
    return request && found ? work(request, found) : notFound('student');
  }
}
