import { describe, expect, it } from '@jest/globals';
import { InGroups } from './in-groups.js';

describe('InGroups', () => {
  it('does the first alone, and together what came meanwhile', async () => {
    const groups: (readonly number[])[] = [];
    const open: (() => void)[] = [];
    const together = new InGroups<number>(async (all) => {
      groups.push(all);
      await new Promise<void>((resolve) => open.push(resolve));
    });
    const ends = [1, 2, 3].map(async (one) => together.do(one));
    open[0]!();
    await ends[0];
    expect(groups).toEqual([[1], [2, 3]]);
    open[1]!();
    await Promise.all(ends);
    const last = together.do(4);
    open[2]!();
    await last;
    expect(groups).toEqual([[1], [2, 3], [4]]);
  });

  it('fails those of a group that failed, and goes on with the next', async () => {
    const together = new InGroups<string>((all) =>
      all.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve(),
    );
    const ends = await Promise.allSettled(['good', 'bad', 'with it'].map(async (one) => together.do(one)));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(together.do('good again')).resolves.toBeUndefined();
  });
});
