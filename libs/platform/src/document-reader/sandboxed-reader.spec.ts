import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { QUALITIES, readSpecimen } from '#testing/specimens/read-specimens.js';
import { aPdf } from '#testing/builders/files.js';
import { drawSpecimen } from '#testing/specimens/specimen-page.js';
import { pictureOf } from '#testing/specimens/specimen-picture.js';
import { makeSpecimen } from '#testing/specimens/specimen.js';
import { SandboxedReader } from './sandboxed-reader.js';

const limits = { wallMs: 180_000, cpuSeconds: 120, heapMegabytes: 768, memoryMegabytes: 3_072 };

describe('SandboxedReader', () => {
  it.each(QUALITIES)(
    'reads nearly every field of a specimen: %s',
    async (quality) => {
      const fields = await readSpecimen(new SandboxedReader(), 1, 3, quality);
      const wrong = fields.filter(({ right }) => !right);
      expect(wrong.length).toBeLessThanOrEqual(quality === 'clean PDF' ? 0 : 1);
    },
    120_000,
  );

  it('reads a page on its side upright, with its places there, and tells how it was turned', async () => {
    const upright = await pictureOf(drawSpecimen(makeSpecimen(1, 3)), 'scan', 3);
    const onItsSide = await sharp(upright).rotate(90).jpeg().toBuffer();
    const wordsOf = async (image: Buffer) => {
      const read = await new SandboxedReader().readFile({ pdf: null, images: [image] });
      const [page] = read.ok ? read.pages : [];
      return { turn: page?.turn, words: page?.lines.flatMap((line) => line.words) ?? [] };
    };
    const [{ words }, turned] = [await wordsOf(upright), await wordsOf(onItsSide)];
    expect(turned.turn).toBe(270);
    const long = words.filter(({ text, confidence }) => text.length > 8 && confidence > 0.8);
    expect(long.length).toBeGreaterThan(3);
    for (const { text, box } of long) {
      const same = turned.words.find((word) => word.text === text)!;
      expect(Math.abs(same.box.x - box.x)).toBeLessThan(0.01);
      expect(Math.abs(same.box.y - box.y)).toBeLessThan(0.01);
    }
  }, 120_000);

  it('reads from a PDF itself where its text stands on the page', async () => {
    const read = await new SandboxedReader().readFile({
      pdf: drawSpecimen(makeSpecimen(1, 3)),
      images: [Buffer.from('no picture is looked at')],
    });
    const words = read.ok ? read.pages[0]!.lines.flatMap((line) => line.words) : [];
    expect(words.every(({ confidence }) => confidence === 1)).toBe(true);
    // The mark across the page is no text of the document.
    expect(words.map(({ text }) => text)).not.toContain('SPECIMEN');
  });

  it('reads the text of a PDF that there is no picture of', async () => {
    const read = await new SandboxedReader().readFile({ pdf: drawSpecimen(makeSpecimen(1, 3)), images: [] });
    expect(read.ok && read.pages.map(({ number, lines }) => [number, lines.length > 5])).toEqual([[1, true]]);
  });

  it.each([
    ['time', { wallMs: 1 }],
    ['processor time', { cpuSeconds: 0 }],
    ['heap', { heapMegabytes: 2 }],
  ])('reads nothing when the child runs out of %s', async (_what, tight) => {
    const reader = new SandboxedReader({ ...limits, ...tight });
    expect(await reader.readFile({ pdf: aPdf(), images: [] })).toEqual({ ok: false });
  });

  it('reads nothing of what is no picture', async () => {
    const read = await new SandboxedReader().readFile({ pdf: null, images: [Buffer.from('no picture')] });
    expect(read).toEqual({ ok: false });
  });
});
