import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { answerEligibility, type EligibilityAnswer } from '#domain/iec/eligibility-answer.js';
import { formatDay } from '#domain/time/days.js';
import { formatInstant } from '#domain/time/instants.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { done, type Outcome } from '../outcome.js';
import { invalidInBoth } from '../pathways/pathway-refusals.js';
import { readCaseFacts } from './case-facts-validation.js';
import { IecProgrammes } from './iec-programmes.js';

/** Reads the programme's data and nothing of anybody. */
const VISITOR: Actor = { kind: 'system', name: 'evaluations' };

/** R44 and the day's fees go by the day in Vancouver's country, whoever asks from wherever. */
const ZONE = 'America/Vancouver';

/** The questionnaire for anybody: answered from what was sent, and forgotten with the answer. */
@Injectable()
export class IecEligibility {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly programmes: IecProgrammes,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async answer(input: unknown, invitedOn: string | undefined): Promise<Outcome<EligibilityAnswer>> {
    const at = this.clock.now().getTime();
    const today = formatDay(this.zones.localDay(at, ZONE));
    const read = readCaseFacts(input, today);
    if (!read.ok) return invalidInBoth(read.faults, 'facts');
    const programme = await this.transactions.run(VISITOR, (tx) => this.programmes.current(tx));
    return done(answerEligibility(read.facts, programme, { now: formatInstant(at), today, invitedOn }));
  }
}
