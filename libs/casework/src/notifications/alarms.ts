import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { type AlarmRow, AlarmStore } from './alarm.store.js';

export const ALARM_KINDS = [
  'held_by_hand',
  'held_restored',
  'held_clock_went_back',
  'silence',
  'overdue',
  'replan_differed',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** Raises what the office must hear of at once. The same occasion raises one alarm, however many notice it. */
@Injectable()
export class Alarms {
  constructor(private readonly store: AlarmStore) {}

  /** @returns whether nobody had raised it before */
  async raise(
    tx: Transaction,
    alarm: {
      readonly kind: AlarmKind;
      /** What makes this occasion another than the last one of its kind. */
      readonly occasion: string;
      readonly counts?: AlarmRow['counts'];
    },
  ): Promise<boolean> {
    const { kind, occasion, counts = {} } = alarm;
    return this.store.insert(tx, { key: `${kind}:${occasion}`, kind, counts });
  }

  /** What an alarm of these kinds was about is over. */
  async over(tx: Transaction, kinds: readonly AlarmKind[]): Promise<void> {
    await this.store.end(tx, kinds);
  }
}
