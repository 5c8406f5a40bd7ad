import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOut, type SharingRule } from './share-out.js';

const task = (id: string, kind = 'document', programId: string | null = 'CIS') => ({ id, kind, programId });
const rule = (people: string[], kinds: string[] = [], programs: string[] = []): SharingRule => ({
  kinds,
  programs,
  people,
});
const nobodyAway = new Map<string, string>();

describe('sharing tasks out', () => {
  it('goes by the first rule that fits', () => {
    const rules = [
      rule(['maya'], ['document'], ['CIS']),
      rule(['ines'], ['document']),
      rule(['tom'], ['submission']),
    ];
    const loads = new Map(['maya', 'ines', 'tom'].map((name) => [name, 0]));
    const tasks = [
      task('1'),
      task('2', 'document', 'ENG'),
      task('3', 'submission', null),
      task('4', 'sign_off'),
    ];
    expect([...shareOut(tasks, rules, { loads, coveredBy: nobodyAway })]).toEqual([
      ['1', 'maya'],
      ['2', 'ines'],
      ['3', 'tom'],
    ]);
  });

  it('fills up whoever has the least, in the order of the rule between equals', () => {
    const loads = new Map([
      ['maya', 3],
      ['ines', 1],
    ]);
    const tasks = ['1', '2', '3', '4'].map((id) => task(id));
    expect([...shareOut(tasks, [rule(['maya', 'ines'])], { loads, coveredBy: nobodyAway }).values()]).toEqual(
      ['ines', 'ines', 'maya', 'ines'],
    );
  });

  it('gives what is meant for somebody away to whoever covers for them, and nothing to who is not at the desk', () => {
    const loads = new Map([['tom', 0]]);
    const away = new Map([['maya', 'tom']]);
    expect(shareOut([task('1')], [rule(['maya'])], { loads, coveredBy: away }).get('1')).toBe('tom');
    expect(shareOut([task('1')], [rule(['ines'])], { loads, coveredBy: away }).size).toBe(0);
  });

  it('leaves nobody with more than one task above a colleague who could have had it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }), (count, size) => {
        const people = Array.from({ length: size }, (_, at) => `p${at}`);
        const loads = new Map(people.map((name) => [name, 0]));
        const tasks = Array.from({ length: count }, (_, at) => task(String(at)));
        const shared = shareOut(tasks, [rule(people)], { loads, coveredBy: nobodyAway });
        const counts = people.map((name) => [...shared.values()].filter((one) => one === name).length);
        return Math.max(...counts) - Math.min(...counts) <= 1 && shared.size === count;
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
