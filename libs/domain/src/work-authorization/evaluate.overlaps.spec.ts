import { describe, expect, it } from '@jest/globals';
import { application, evaluated, placement, stateOn, studyPermit } from './spec-support/builders.js';

const SOUND = placement({ id: 'P1', from: '2026-09-08', to: '2026-10-30' });
const UNAPPROVED = placement({ id: 'P2', from: '2026-10-15', to: '2026-12-18', approvedByDli: false });

describe('placements at the same time: the one with the least authority speaks', () => {
  it.each([
    ['2026-10-14', 'authorized'],
    ['2026-10-15', 'limited'],
    ['2026-10-30', 'limited'],
    ['2026-12-18', 'limited'],
    ['2026-12-19', 'authorized'],
  ])('on %s: %s, in either order, for the day and for the moment', (day, state) => {
    for (const placements of [
      [SOUND, UNAPPROVED],
      [UNAPPROVED, SOUND],
      [{ ...UNAPPROVED, id: 'P0' }, SOUND],
    ]) {
      const result = evaluated({ placements, asOf: `${day}T18:00:00Z` });
      expect([stateOn(result.work, day), result.status.work]).toEqual([state, state]);
    }
  });

  it('each keeps its own verdict', () => {
    const { placements } = evaluated({ placements: [SOUND, UNAPPROVED] });
    expect(placements.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['P1', 'covered'],
      ['P2', 'blocked'],
    ]);
  });

  it.each([
    [['P1', 'P2'], '2026-09-08', '2026-09-08', '2026-10-30', '2026-12-18'],
    [['P2', 'P1'], '2026-09-09', '2026-09-08', '2026-10-30', '2026-10-30'],
    [['P2', 'P1'], '2026-09-08', '2026-09-08', '2026-12-18', '2026-10-30'],
    [['P1', 'P2'], '2026-09-08', '2026-09-08', '2026-10-30', '2026-10-30'],
  ])('are answered in the order of their days, then of their ids: %j', (order, from1, from2, to1, to2) => {
    const two = [
      placement({ id: 'P1', from: from1, to: to1 }),
      placement({ id: 'P2', from: from2, to: to2 }),
    ];
    for (const placements of [two, two.toReversed()])
      expect(evaluated({ placements }).placements.map(({ id }) => id)).toEqual(order);
  });
});

describe('the least that facts can be', () => {
  it('a placement of one day is one interval of one day', () => {
    const day = '2026-10-01';
    const result = evaluated({ permits: [], placements: [placement({ from: day, to: day })] });
    for (const timeline of [result.work, result.stay, result.study])
      expect(timeline).toMatchObject([{ from: day, to: day }]);
  });

  it('no facts, no intervals', () => {
    const result = evaluated({ permits: [], placements: [] });
    expect([result.work, result.stay, result.study]).toEqual([[], [], []]);
  });

  it('a refusal parts two intervals that answer alike', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [
        application({ outcome: { kind: 'refused', at: '2026-12-10T20:00:00Z' } }),
        application({ id: 'A2', kind: 'visitor_record', receivedAt: '2026-11-20T18:00:00Z' }),
      ],
      placements: [placement()],
    });
    const maintained = result.stay.filter(({ state }) => state === 'maintained');
    expect(maintained.map(({ from, endsAt }) => [from, endsAt])).toEqual([['2026-12-01', undefined]]);
    const study = result.study.filter(({ state }) => state === 'maintained');
    expect(study.map(({ to, endsAt }) => [to, endsAt])).toEqual([['2026-12-10', '2026-12-10T20:00:00Z']]);
  });
});
