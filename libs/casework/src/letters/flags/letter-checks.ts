import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import type { LetterCase } from '#domain/letters/letter-case.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import { letterTruth } from '#domain/letters/letter-truth.js';
import type { UntrueReason } from '#domain/letters/untrue-reason.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterCases } from '../requests/letter-cases.js';
import { type DueLetter, LetterFlagStore } from './letter-flag.store.js';
import { LetterFlags } from './letter-flags.js';
import { LetterRequestStore } from '../requests/letter-request.store.js';
import { LetterStore } from '../issue/letter.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 200;
const ONE_DAY = 86_400_000;

/** Holds issued letters against the record: soon after a row behind them changed, and each once a day. */
@Injectable()
export class LetterChecks {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly flagStore: LetterFlagStore,
    private readonly flags: LetterFlags,
    private readonly letters: LetterStore,
    private readonly requests: LetterRequestStore,
    private readonly cases: LetterCases,
    private readonly clock: Clock,
  ) {}

  /** Until none is due, or the signal; each letter in a transaction of its own. */
  async run(
    stop: AbortSignal,
  ): Promise<{ readonly checked: number; readonly raised: number; readonly trueAgain: number }> {
    const counts = { checked: 0, raised: 0, trueAgain: 0 };
    const before = new Date(this.clock.now().getTime() - ONE_DAY);
    while (!stop.aborted) {
      const due = await this.transactions.run(WORKER, (tx) => this.flagStore.due(tx, before, BATCH));
      for (const letter of due) {
        if (stop.aborted) break;
        const found = await this.transactions.run(WORKER, (tx) => this.check(tx, letter));
        counts.checked += 1;
        if (found === 'raised') counts.raised += 1;
        if (found === 'true_again') counts.trueAgain += 1;
      }
      if (due.length < BATCH) break;
    }
    return counts;
  }

  private async check(tx: Transaction, due: DueLetter): Promise<'raised' | 'true_again' | 'as_before'> {
    const letter = await this.letters.lock(tx, due.id);
    if (letter?.state !== 'issued') return 'as_before';
    const request = await this.requests.byId(tx, letter.requestId);
    const found = request && (await this.cases.of(tx, request));
    if (!found) throw new Error('The student or the request of an issued letter is not there.');
    const reasons = letterTruth(letter.facts, found.letter);
    const outcome = await this.flags.found(
      tx,
      letter,
      reasons,
      seenFacts(reasons, found.letter, letter.facts),
    );
    await this.flagStore.noteCheck(tx, due, this.clock.now());
    return outcome;
  }
}

/** Changes with what a letter is compared with, and not with the day. */
function seenFacts(
  reasons: readonly UntrueReason[],
  { institution, student, program, placement, internship }: LetterCase,
  { language }: LetterFacts,
): string {
  const { givenName, familyName, studentNumber } = student;
  const codes = reasons.map(({ code }) => code);
  const { nameFr, ...english } = institution;
  // An English letter is not held against the French name, and keeps its hash when the office gets one.
  const compared = language === 'fr' && nameFr ? { ...english, nameFr } : english;
  const named = [codes, compared, givenName, familyName, studentNumber, program, placement];
  // Letters of other bases keep the hash that they were seen under.
  const seen = internship ? [...named, internship] : named;
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
