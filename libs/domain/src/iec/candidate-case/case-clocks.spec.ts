import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../../time/instants.js';
import { hasRunOut, iecClocks } from './case-clocks.js';
import { recordUpTo } from './spec-support/records.js';

const at = (upTo: string, now: string) => iecClocks(recordUpTo(upTo), parseInstant(now));

describe('the clocks of a case (R47, R50)', () => {
  it.each([
    ['the moment of the invitation', '2027-02-05T15:00:00Z', 'running'],
    ['a second before half', '2027-02-10T14:59:59Z', 'running'],
    ['half of the time', '2027-02-10T15:00:00Z', 'half_gone'],
    ['a second before the last day', '2027-02-14T14:59:59Z', 'half_gone'],
    ['a day left', '2027-02-14T15:00:00Z', 'day_left'],
    ['a second before four hours', '2027-02-15T10:59:59Z', 'day_left'],
    ['four hours left', '2027-02-15T11:00:00Z', 'hours_left'],
    ['the last second', '2027-02-15T15:00:00Z', 'hours_left'],
    ['a second late', '2027-02-15T15:00:01Z', 'ran_out'],
  ])('acceptance: %s', (_, now, state) => {
    expect(at('invite', now)).toEqual([
      expect.objectContaining({ code: 'accept', endsAt: '2027-02-15T15:00:00Z', state }),
    ]);
    expect(hasRunOut(recordUpTo('invite'), parseInstant(now))).toBe(state === 'ran_out');
  });

  it.each([
    ['accept', '2027-03-01T18:30:00Z', 'hours_left'],
    ['accept', '2027-03-01T18:30:01Z', 'ran_out'],
    ['file_offer', '2027-03-01T14:29:59Z', 'day_left'],
    ['file_offer', '2027-03-01T14:30:00Z', 'hours_left'],
    ['file_offer', '2027-02-19T18:30:00Z', 'half_gone'],
  ])('submission after %s at %s', (upTo, now, state) => {
    const [clock] = at(upTo, now);
    expect(clock).toMatchObject({ code: 'submit', endsAt: '2027-03-01T18:30:00Z', state });
    expect(clock!.remains === null).toBe(state !== 'ran_out');
  });

  it.each([
    ['2028-03-22T23:59:59Z', 'hours_left'],
    ['2028-03-23T00:00:00Z', 'ran_out'],
  ])('entry by the printed day at %s', (now, state) => {
    expect(at('receive_letter', now)).toEqual([expect.objectContaining({ code: 'enter', state })]);
  });

  it.each(['enter_pool', 'submit', 'request_documents', 'approve', 'enter', 'begin_placement'])(
    'none runs after %s',
    (upTo) => expect(at(upTo, '2027-04-01T00:00:00Z')).toEqual([]),
  );
});
