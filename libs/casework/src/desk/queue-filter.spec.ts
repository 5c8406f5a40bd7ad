import { describe, expect, it } from '@jest/globals';
import { groupRanges, readCursor } from './queue-filter.js';

describe('groups of the queue', () => {
  it('on a Wednesday', () => {
    expect(groupRanges('2026-11-18')).toEqual({
      overdue: { from: null, to: '2026-11-17' },
      today: { from: '2026-11-18', to: '2026-11-18' },
      tomorrow: { from: '2026-11-19', to: '2026-11-19' },
      this_week: { from: '2026-11-20', to: '2026-11-22' },
      later: { from: '2026-11-23', to: null },
    });
  });

  it.each(['2026-11-21', '2026-11-22'])('has an empty rest of the week on %s', (today) => {
    const { this_week: week, later, tomorrow } = groupRanges(today);
    expect(week.to! < week.from!).toBe(true);
    expect(later.from! > tomorrow.to!).toBe(true);
  });

  it('leaves no day out and takes none twice', () => {
    for (let at = 0; at < 14; at += 1) {
      const today = new Date(Date.UTC(2026, 10, 16 + at)).toISOString().slice(0, 10);
      const ranges = Object.values(groupRanges(today));
      for (let offset = -3; offset < 20; offset += 1) {
        const day = new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
        const within = ranges.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
        expect({ today, day, groups: within.length }).toEqual({ today, day, groups: 1 });
      }
    }
  });
});

describe('readCursor', () => {
  it('takes its own and nothing else', () => {
    const id = '0199e4a0-0000-7000-8000-000000000001';
    expect(readCursor(`2026-11-18_${id}`)).toEqual({ dueOn: '2026-11-18', id });
    for (const other of ['', '2026-11-18', `x_${id}`, `2026-11-18_${id} `, "2026-11-18_' or 1=1"])
      expect(readCursor(other)).toBeNull();
  });
});
