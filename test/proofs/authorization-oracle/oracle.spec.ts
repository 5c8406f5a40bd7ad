import { describe, expect, it } from '@jest/globals';
import { ask } from './oracle.js';
import { WORKED_EXAMPLES } from '#testing/builders/worked-examples.js';

describe('the oracle reads the worked examples rightly', () => {
  it.each(WORKED_EXAMPLES)('$name', (example) => {
    const { days, verdicts, inTime, deadlines, status } = ask(example.facts);
    const on = (date: string) => days.find((one) => one.on === date);
    if (example.verdict !== undefined) expect(verdicts.get('P1')?.verdict).toBe(example.verdict);
    for (const [date, state, basis] of example.work ?? []) {
      expect([date, on(date)?.work.state]).toEqual([date, state]);
      if (basis !== undefined) expect(on(date)?.work.basis).toBe(basis);
    }
    for (const [date, state] of example.stay ?? []) expect([date, on(date)?.stay]).toEqual([date, state]);
    for (const [date, state] of example.study ?? []) expect([date, on(date)?.study]).toEqual([date, state]);
    for (const [id, answer] of Object.entries(example.inTime ?? {}))
      expect([id, inTime.get(id)]).toEqual([id, answer]);
    if (example.deadline !== undefined)
      expect(deadlines.get(example.deadline.permit)).toMatchObject({
        at: example.deadline.at,
        local: example.deadline.local,
      });
    if (example.restorationLastDay !== undefined)
      expect(status?.restorationLastDay).toBe(example.restorationLastDay);
  });
});
