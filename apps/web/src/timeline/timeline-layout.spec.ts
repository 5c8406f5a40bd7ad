import { describe, expect, test } from '@jest/globals';
import type { EngineResult } from '../api/shapes/authorization.js';
import { layOutTimeline } from './timeline-layout.js';

const RESULT: EngineResult = {
  engine: { version: '1', rulePack: '1', timeZoneData: '2026f' },
  work: [
    { from: '2026-01-01', to: '2026-01-10', state: 'authorized', basis: 'R186F_SWP', because: [] },
    { from: '2026-01-11', to: '2026-01-20', state: 'not_authorized', basis: 'NONE', because: [] },
  ],
  stay: [],
  study: [],
  status: { stay: 'permitted', study: 'permitted', work: 'authorized' },
  effectiveExpiries: [],
  deadlines: [],
  placements: [
    { id: 'P', verdict: 'partly_covered', gaps: [{ from: '2026-01-11', to: '2026-01-15' }], because: [] },
  ],
  findings: [],
};
const TERM = { id: 'P', term: 'Spring', from: '2026-01-06', to: '2026-01-15' };

describe('the picture of a timeline', () => {
  test('gives each day the same room, both ends included', () => {
    const layout = layOutTimeline(RESULT, [TERM], '2026-01-05');
    expect(layout?.lanes.map((lane) => lane.name)).toEqual(['work', 'workTerm']);
    expect(layout?.lanes[0]?.bars.map((bar) => [bar.x, bar.width])).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
    expect(layout?.lanes[1]?.bars[0]).toMatchObject({ x: 0.25, width: 0.5, label: 'Spring' });
    expect(layout?.gaps[0]).toMatchObject({ x: 0.5, width: 0.25 });
  });

  test('has today where it lies, and not where it does not', () => {
    expect(layOutTimeline(RESULT, [], '2026-01-01')?.todayX).toBeCloseTo(0.025);
    expect(layOutTimeline(RESULT, [], '2026-02-01')?.todayX).toBeNull();
  });

  test('marks the first of the year by its number', () => {
    expect(layOutTimeline(RESULT, [], '2026-01-01')?.ticks).toEqual([{ on: '2026-01-01', x: 0, year: true }]);
  });

  test('draws nothing from nothing', () => {
    expect(layOutTimeline({ ...RESULT, work: [] }, [], '2026-01-01')).toBeNull();
  });
});
