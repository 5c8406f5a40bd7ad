import { describe, expect, it } from '@jest/globals';
import type { PathwayRecord, StepValues } from '../../pathways/pathway.js';
import { parseInstant } from '../../time/instants.js';
import { hasRunOut, iecClocks } from './case-clocks.js';
import { recordUpTo, WAY } from './spec-support/records.js';

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

  it.each(['enter_pool', 'submit', 'approve'])('none runs after %s', (upTo) =>
    expect(at(upTo, '2027-04-01T00:00:00Z')).toEqual([]),
  );

  const asked = (values: StepValues) =>
    recordUpTo('request_documents', { answers: { request_documents: values } });
  const clocksOf = (record: PathwayRecord, now: string) => iecClocks(record, parseInstant(now));

  it.each([
    ['2027-03-08T23:59:58Z', 'running'],
    ['2027-03-08T23:59:59Z', 'half_gone'],
    ['2027-03-23T23:59:59Z', 'day_left'],
    ['2027-03-24T19:59:59Z', 'hours_left'],
    ['2027-03-24T23:59:59Z', 'hours_left'],
    ['2027-03-25T00:00:00Z', 'ran_out'],
  ])('documents by the day that IRCC named, at %s', (now, state) => {
    const record = asked({ requestedOn: '2027-02-21', dueOn: '2027-03-24' });
    expect(clocksOf(record, now)).toEqual([
      expect.objectContaining({ code: 'documents', endsAt: '2027-03-24T23:59:59Z', state }),
    ]);
    expect(clocksOf(record, now)[0]!.remains === null).toBe(state !== 'ran_out');
  });

  it('runs for documents only while a day is known and something is outstanding', () => {
    expect(clocksOf(asked({}), '2027-03-01T00:00:00Z')).toEqual([]);
    const record = asked({ dueOn: '2027-03-24' });
    const given = (what: string[]): PathwayRecord => ({
      ...record,
      steps: [
        ...record.steps,
        {
          step: 'give_documents',
          from: 'documents_requested',
          to: 'documents_requested',
          values: { givenOn: '2027-03-01', given: what },
          recordedAt: '2027-03-01T00:00:00Z',
        },
      ],
    });
    expect(clocksOf(given(['biometrics']), '2027-03-02T00:00:00Z')).toHaveLength(1);
    expect(clocksOf(given(['biometrics', 'medical']), '2027-03-02T00:00:00Z')).toEqual([]);
  });

  it.each([
    ['enter', '2027-10-29T23:59:59Z', 'hours_left'],
    ['enter', '2027-10-30T00:00:00Z', 'ran_out'],
    ['begin_placement', '2027-06-01T00:00:00Z', 'running'],
    ['begin_placement', '2027-10-28T23:59:59Z', 'day_left'],
  ])('the end of the permit after %s, at %s', (upTo, now, state) => {
    expect(at(upTo, now)).toEqual([
      expect.objectContaining({ code: 'permit_end', endsAt: '2027-10-29T23:59:59Z', state }),
    ]);
  });

  it('estimates the day to enter by where it is not recorded, and ends nothing by an estimate (R50)', () => {
    const { enterBy: _printed, ...unread } = WAY.find(([step]) => step === 'receive_letter')![1];
    const whole = recordUpTo('receive_letter');
    const record: PathwayRecord = {
      ...whole,
      steps: whole.steps.map((one) => (one.step === 'receive_letter' ? { ...one, values: unread } : one)),
    };
    expect(clocksOf(record, '2028-03-23T00:00:00Z')).toEqual([
      expect.objectContaining({ code: 'enter_estimated', endsAt: '2028-03-22T23:59:59Z', state: 'ran_out' }),
    ]);
    expect(hasRunOut(record, parseInstant('2028-03-23T00:00:00Z'))).toBe(false);
    expect(hasRunOut(whole, parseInstant('2028-03-23T00:00:00Z'))).toBe(true);
  });
});
