import { describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { acceptanceClock, submissionClock } from './clocks.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecInvitation } from './facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

const ISSUED = '2027-02-05T15:00:00Z';
const ACCEPTED = '2027-02-09T18:30:00Z';

function answer(ita: IecInvitation, asOf = '2026-11-21T20:00:00Z') {
  const result = evaluateIec(iecFacts({ asOf, ita }), TABLE);
  const halves = result.notes.filter(({ code }) => code === 'clock_half_gone').map(({ text }) => text);
  return { ...result, codes: result.reasons.map(({ code }) => code).join(), halves };
}

describe('the two limits of an invitation (R47, Q11)', () => {
  it('E26: accept by and submit by, to the second', () => {
    expect(answer({ issuedAt: ISSUED, acceptedAt: ACCEPTED })).toMatchObject({
      acceptBy: '2027-02-15T15:00:00Z',
      submitBy: '2027-03-01T18:30:00Z',
    });
  });

  it('shows no limit without an invitation and no second one without an acceptance', () => {
    expect(evaluateIec(iecFacts(), TABLE)).not.toHaveProperty('acceptBy');
    expect(answer({ issuedAt: ISSUED })).not.toHaveProperty('submitBy');
  });

  it.each([
    ['a second before the limit', '2027-02-15T14:59:59Z', ''],
    ['at the limit', '2027-02-15T15:00:00Z', ''],
    ['a fraction after it', '2027-02-15T15:00:00.001Z', 'ita_expired'],
    ['a second after it', '2027-02-15T15:00:01Z', 'ita_expired'],
  ])('accepted %s', (_name, acceptedAt, codes) => {
    expect(answer({ issuedAt: ISSUED, acceptedAt }).codes).toBe(codes);
  });

  it.each([
    ['a second before the limit', '2027-03-01T18:29:59Z', ''],
    ['at the limit', '2027-03-01T18:30:00Z', ''],
    ['a second after it', '2027-03-01T18:30:01Z', 'submission_late'],
  ])('submitted %s', (_name, submittedAt, codes) => {
    expect(answer({ issuedAt: ISSUED, acceptedAt: ACCEPTED, submittedAt }).codes).toBe(codes);
  });

  it('is both late when accepted late and submitted later still', () => {
    const ita = { issuedAt: ISSUED, acceptedAt: '2027-02-16T15:00:00Z', submittedAt: '2027-03-08T15:00:01Z' };
    expect(answer(ita).codes).toBe('ita_expired,submission_late');
  });

  it.each([
    ['at the limit', '2027-02-15T15:00:00Z', ''],
    ['a second later', '2027-02-15T15:00:01Z', 'ita_expired'],
  ])('not accepted, asked %s', (_name, asOf, codes) => {
    expect(answer({ issuedAt: ISSUED }, asOf).codes).toBe(codes);
  });

  it.each([
    ['at the limit', '2027-03-01T18:30:00Z', ''],
    ['a second later', '2027-03-01T18:30:01Z', 'submission_late'],
  ])('not submitted, asked %s', (_name, asOf, codes) => {
    expect(answer({ issuedAt: ISSUED, acceptedAt: ACCEPTED }, asOf).codes).toBe(codes);
  });

  it('does not call a submitted application late because time goes on', () => {
    const ita = { issuedAt: ISSUED, acceptedAt: ACCEPTED, submittedAt: '2027-02-20T00:00:00Z' };
    expect(answer(ita, '2027-04-01T00:00:00Z')).toMatchObject({ codes: '', halves: [] });
  });

  it.each([
    ['a second before half of the ten days', '2027-02-10T14:59:59Z', 0],
    ['at half of the ten days', '2027-02-10T15:00:00Z', 1],
    ['at the end', '2027-02-15T15:00:00Z', 1],
    ['after the end', '2027-02-15T15:00:01Z', 0],
  ])('warns when half of the time to accept is gone: %s', (_name, asOf, warnings) => {
    expect(answer({ issuedAt: ISSUED }, asOf).halves).toHaveLength(warnings);
  });

  it.each([
    ['a second before half of the twenty days', '2027-02-19T18:29:59Z', 0],
    ['at half of the twenty days', '2027-02-19T18:30:00Z', 1],
  ])('warns when half of the time to submit is gone: %s', (_name, asOf, warnings) => {
    const { halves } = answer({ issuedAt: ISSUED, acceptedAt: ACCEPTED }, asOf);
    expect(halves).toHaveLength(warnings);
    expect(halves.every((text) => text.includes('submit by 2027-03-01T18:30:00Z'))).toBe(true);
  });

  it('cannot judge a submission whose acceptance is not known', () => {
    const result = answer({ issuedAt: ISSUED, submittedAt: '2027-02-20T00:00:00Z' });
    expect(result.eligible).toBe('unknown');
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'fact_missing', fact: 'ita.acceptedAt' }),
    );
  });

  it('counts hours, not calendar days, over a change of the clocks', () => {
    expect(answer({ issuedAt: '2027-03-10T09:59:59Z' }).acceptBy).toBe('2027-03-20T09:59:59Z');
  });

  it('gives the instants at which to warn: half, a day and four hours before the end', () => {
    const iso = (at: number) => new Date(at).toISOString();
    expect(acceptanceClock({ issuedAt: ISSUED }).warnAt.map(iso)).toEqual([
      '2027-02-10T15:00:00.000Z',
      '2027-02-14T15:00:00.000Z',
      '2027-02-15T11:00:00.000Z',
    ]);
    expect(submissionClock({ issuedAt: ISSUED, acceptedAt: ACCEPTED })?.warnAt.map(iso)).toEqual([
      '2027-02-19T18:30:00.000Z',
      '2027-02-28T18:30:00.000Z',
      '2027-03-01T14:30:00.000Z',
    ]);
    expect(submissionClock({ issuedAt: ISSUED })).toBeUndefined();
  });
});
