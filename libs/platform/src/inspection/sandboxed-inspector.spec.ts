import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aPdf, aPng } from '#testing/builders/files.js';
import { aPhotograph } from '#testing/builders/pictures.js';
import { SandboxedInspector } from './sandboxed-inspector.js';

const limits = { wallMs: 60_000, cpuSeconds: 20, heapMegabytes: 512, memoryMegabytes: 2_048 };

describe('SandboxedInspector', () => {
  it('inspects in a child process, given bytes or a path', async () => {
    const inspector = new SandboxedInspector();
    const bytes = Buffer.concat([await aPhotograph(), Buffer.alloc(19 * 1024 * 1024)]);
    expect(await inspector.inspectFile(bytes, 'a.jpg', 'image/jpeg')).toMatchObject({ ok: true, pages: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'coopdesk-inspect-'));
    await writeFile(join(folder, 'x'), aPdf({ pages: 2 }));
    expect(await inspector.inspectFile(join(folder, 'x'), 'a.pdf', 'application/pdf')).toMatchObject({
      ok: true,
      mediaType: 'application/pdf',
      pages: 2,
      images: [
        { width: 2_200, height: 2_200 },
        { width: 2_200, height: 2_200 },
      ],
    });
    await rm(folder, { recursive: true });
  });

  it('answers for many at once', async () => {
    const inspector = new SandboxedInspector();
    const names = ['a.png', 'b.pdf', 'c.png', 'd.pdf'];
    const results = await Promise.all(names.map((name) => inspector.inspectFile(aPng(), name, '')));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true, false]);
  });

  it('starts no process for what its size refuses', async () => {
    const inspector = new SandboxedInspector({ ...limits, wallMs: 0 });
    expect(await inspector.inspectFile(Buffer.alloc(0), 'a.pdf', '')).toEqual({
      ok: false,
      code: 'empty_file',
    });
    const large = Buffer.alloc(20 * 1024 * 1024 + 1);
    expect(await inspector.inspectFile(large, 'a.pdf', '')).toEqual({ ok: false, code: 'too_large' });
  });

  it.each([
    ['time', { wallMs: 1 }],
    ['processor time', { cpuSeconds: 0 }],
    ['memory', { memoryMegabytes: 100 }],
    ['heap', { heapMegabytes: 2 }],
  ])('refuses the file when the child runs out of %s', async (_what, tight) => {
    const inspector = new SandboxedInspector({ ...limits, ...tight });
    expect(await inspector.inspectFile(aPdf(), 'a.pdf', '')).toEqual({ ok: false, code: 'unreadable' });
  });
});
