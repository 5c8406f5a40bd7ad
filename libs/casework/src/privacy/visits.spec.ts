import { describe, expect, it } from '@jest/globals';
import { visitsOf } from './visits.js';
import type { LookRow } from './who-saw-whom.store.js';

const maya = { kind: 'staff', name: 'Maya Okafor' };
const tomas = { kind: 'staff', name: 'Tomas Lindqvist' };
let serial = 100;
const look = (second: number, action: string, actor: LookRow['actor'] = maya): LookRow => ({
  id: String((serial -= 1)),
  at: new Date(Date.UTC(2026, 10, 23, 8) + second * 1_000).toISOString(),
  actor,
  action,
});

describe('visits', () => {
  it('are one for what one person looked at without a longer pause, its first look first', () => {
    const looks = [
      look(62, 'mail.read'),
      look(3, 'letters.listed'),
      look(2, 'case.read'),
      look(0, 'case.read'),
    ];
    expect(visitsOf(looks)).toEqual([
      {
        id: looks[0]!.id,
        at: '2026-11-23T08:01:02.000Z',
        firstAt: '2026-11-23T08:00:00.000Z',
        actor: maya,
        actions: ['case.read', 'letters.listed', 'mail.read'],
        looks: 4,
      },
    ]);
  });

  it('are several after a pause of more than a minute, and by several people', () => {
    const looks = [look(200, 'case.read'), look(139, 'case.read'), look(138, 'case.read', tomas)];
    expect(visitsOf(looks).map(({ actor, looks: count }) => [actor.name, count])).toEqual([
      ['Maya Okafor', 1],
      ['Maya Okafor', 1],
      ['Tomas Lindqvist', 1],
    ]);
  });

  it('are none without looks', () => {
    expect(visitsOf([])).toEqual([]);
  });
});
