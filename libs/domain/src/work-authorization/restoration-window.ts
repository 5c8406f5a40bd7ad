import { addMonths, type Day } from '../time/days.js';
import { rowOn, type CompiledPack } from './compiled-pack.js';

export interface RestorationWindow {
  readonly lastDay: Day;
  /** The advised last day (Q4). */
  readonly lastSafeDay: Day;
}

/** R31, R32: until when lost status may be restored; the disaster measure only by staff's flag. */
export function restorationWindow(
  lostOn: Day,
  disasterMeasure: boolean,
  pack: CompiledPack,
): RestorationWindow | undefined {
  const measures = pack.restoration.filter(({ row }) => disasterMeasure && row.measure !== undefined);
  const row = rowOn(measures, lostOn) ?? rowOn(ordinaryRows(pack), lostOn);
  if (!row) return undefined;
  const { lastDay } = row;
  return {
    lastDay:
      'daysAfterLoss' in lastDay
        ? lostOn + lastDay.daysAfterLoss
        : addMonths(lostOn, lastDay.monthsAfterLoss),
    lastSafeDay: lostOn + row.safeDaysAfterLoss,
  };
}

const ordinaryRows = (pack: CompiledPack) => pack.restoration.filter(({ row }) => row.measure === undefined);
