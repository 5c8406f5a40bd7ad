import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { letterNumber } from '#domain/letters/letter-number.js';

export interface TakenNumber {
  readonly year: number;
  readonly serial: number;
  /** As it is printed. */
  readonly number: string;
}

/** The series of a year, without a gap: a number is a letter's, or its row says why it is nobody's. */
@Injectable()
export class LetterNumberStore {
  /** The next number; the series is held until the transaction ends, so that none is left out. */
  async next(tx: Transaction, year: number, institutionName: string): Promise<TakenNumber> {
    const rows: { serial: number }[] = await tx.manager.query(
      `insert into coop.letter_series as s (year, last_number) values ($1, 1)
       on conflict (year) do update set last_number = s.last_number + 1 returning last_number as serial`,
      [year],
    );
    const { serial } = rows[0]!;
    return { year, serial, number: letterNumber(institutionName, year, serial) };
  }

  async give(tx: Transaction, { year, serial, number }: TakenNumber, letterId: string): Promise<void> {
    await tx.manager.query(
      'insert into coop.letter_number (year, serial, number, letter_id) values ($1, $2, $3, $4)',
      [year, serial, number, letterId],
    );
  }

  /** The letter did not come to be under this number, which is never given again. */
  async void(tx: Transaction, number: string, at: Date, reason: string): Promise<void> {
    await tx.manager.query(
      'update coop.letter_number set voided_at = $2, void_reason = $3 where number = $1 and voided_at is null',
      [number, at, reason],
    );
  }
}
