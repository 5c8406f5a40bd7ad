import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Words } from '#domain/letters/words.js';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import type { Fault } from '../outcome.js';
import { SettingEditions } from '../students/editions/setting-editions.js';
import { RETURN_REASON_SETTING } from './return-reason-setting.js';
import {
  BY_NOTE,
  type GivenReason,
  type ReasonUse,
  type ReturnReason,
  type WhichReasons,
} from './return-reasons.js';

/** Given reasons with the words that the student reads. */
export type ReasonsInWords = (given: readonly GivenReason[]) => (GivenReason & { text: Words; fix: Words })[];

/** The reasons of today's edition: which may be given, and in which words. */
@Injectable()
export class ReturnReasonList {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly editions: SettingEditions,
  ) {}

  /** Those that may be given now; `all`: also those that were given and no longer are. */
  async list(actor: Actor, which: WhichReasons): Promise<ReturnReason[]> {
    const all = await this.transactions.run(actor, (tx) => this.editions.current(tx, RETURN_REASON_SETTING));
    return all.filter(({ retired }) => which === 'all' || !retired);
  }

  /** @returns faults by the path of each reason; none when all may be given */
  async faults(tx: Transaction, use: ReasonUse, given: readonly GivenReason[]): Promise<Fault[]> {
    if (given.length === 0)
      return [{ path: 'reasons', problem: 'Give at least one reason.', fr: 'Donnez au moins un motif.' }];
    const known = await this.editions.current(tx, RETURN_REASON_SETTING);
    return given.flatMap(({ code, note }, at): Fault[] => {
      const reason = known.find((one) => one.code === code);
      if (!reason || reason.retired || !reason.for.includes(use))
        return [{ path: `reasons[${at}].code`, ...NOT_MEANT_FOR_THIS }];
      return code === BY_NOTE && !note?.trim() ? [{ path: `reasons[${at}].note`, ...SAY_IT }] : [];
    });
  }

  /** What a code says today, also one that is given no more; undefined for one that no edition knows. */
  async namedBy(tx: Transaction): Promise<(code: string) => Words | undefined> {
    const known = await this.editions.current(tx, RETURN_REASON_SETTING);
    return (code) => known.find((reason) => reason.code === code)?.text;
  }

  /** A code that no edition knows any more speaks through its note. */
  async inWords(tx: Transaction): Promise<ReasonsInWords> {
    const known = await this.editions.current(tx, RETURN_REASON_SETTING);
    const byCode = new Map(known.map((reason) => [reason.code, reason]));
    return (given) =>
      given.map((one) => {
        const { text, fix } = byCode.get(one.code) ?? byCode.get(BY_NOTE)!;
        return { ...one, text, fix };
      });
  }
}

const NOT_MEANT_FOR_THIS = {
  problem: 'Choose a code of GET /return-reasons that is meant for this.',
  fr: 'Choisissez un code de GET /return-reasons prévu pour cela.',
};
const SAY_IT = {
  problem: 'Say in the note what is to be done.',
  fr: 'Dites dans la note ce qu’il faut faire.',
};
