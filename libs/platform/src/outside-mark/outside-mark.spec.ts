import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutsideMark } from './outside-mark.js';

describe('OutsideMark', () => {
  let folder: string;
  let inside: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-mark-'));
    inside = join(folder, 'not', 'yet');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('begins with nothing, and keeps what was noted for the next process', async () => {
    expect(await new OutsideMark(inside).read('house')).toBe(0);
    await new OutsideMark(inside).note('house', 7);
    expect(await new OutsideMark(inside).read('house')).toBe(7);
    expect(await new OutsideMark(inside).read('other')).toBe(0);
  });

  it('never goes back', async () => {
    const mark = new OutsideMark(inside);
    await mark.note('house', 7);
    await mark.note('house', 3);
    expect(await mark.read('house')).toBe(7);
  });

  it('takes what is no number for nothing', async () => {
    await writeFile(join(folder, 'house'), 'half writ');
    expect(await new OutsideMark(folder).read('house')).toBe(0);
  });
});
