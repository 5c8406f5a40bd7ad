import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { CompleteLetterAnswers } from '#domain/letters/answers.js';
import { checkAnswers } from '#domain/letters/answers-check.js';
import { done, type Fault, invalid, type Outcome } from '../../outcome.js';
import { LetterCaseStore } from './letter-case.store.js';
import type { LetterRequestRow } from './letter-request.js';

/** Checks a draft's answers for submission: complete, well-formed, and about terms that exist. */
@Injectable()
export class RequestAnswers {
  constructor(private readonly store: LetterCaseStore) {}

  async complete(
    tx: Transaction,
    { studentId, answers }: LetterRequestRow,
  ): Promise<Outcome<CompleteLetterAnswers>> {
    const checked = checkAnswers(answers);
    const faults: Fault[] = 'faults' in checked ? [...checked.faults] : [];
    if (answers.targetTerm && !(await this.store.termExists(tx, answers.targetTerm))) {
      faults.push({
        path: 'answers.targetTerm',
        problem: 'Choose one of the terms that the office offers.',
        fr: 'Choisissez l’une des sessions que le bureau offre.',
      });
    }
    const recorded = answers.workTermId ? await this.store.read(tx, studentId) : null;
    if (answers.workTermId && !recorded?.workTerms.some(({ id }) => id === answers.workTermId)) {
      faults.push({
        path: 'answers.workTermId',
        problem: 'Choose one of your recorded work terms, or leave it out.',
        fr: 'Choisissez l’un de vos stages au dossier, ou omettez-le.',
      });
    }
    return 'faults' in checked || faults.length > 0 ? invalid(faults) : done(checked.answers);
  }
}
