import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { shrinkPage } from './page-shrink.js';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Black and white stripes, four pixels wide at the size of the small image: nothing of them outlives a blur. */
async function aStripedPage(): Promise<Buffer> {
  const [width, height] = [1_600, 2_000];
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = Math.floor(x / 8) % 2 === 0 ? 0 : 255;
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

const STRIPE = 4;

/** The greatest difference between two shades of a row that are a stripe apart, within a box. */
async function contrastIn(
  image: Buffer,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number> {
  const pixels = await sharp(image).extract({ left, top, width, height }).greyscale().raw().toBuffer();
  return pixels.reduce((most, shade, at) => {
    if (at % width < STRIPE) return most;
    return Math.max(most, Math.abs(shade - pixels[at - STRIPE]!));
  }, 0);
}

describe('shrinkPage', () => {
  it('keeps what was read to be read again, and nothing else of the page', async () => {
    const page = await aStripedPage();
    const { bytes, width, height } = await shrinkPage(page, hashOf(page), [
      { x: 0.5, y: 0.5, width: 0.25, height: 0.1 },
    ]);
    expect([width, height]).toEqual([800, 1_000]);
    expect(bytes.length).toBeLessThan(page.length / 4);
    expect(await contrastIn(bytes, 410, 510, 180, 80)).toBeGreaterThan(180);
    expect(await contrastIn(bytes, 0, 0, 800, 480)).toBeLessThan(40);
    expect(await contrastIn(bytes, 0, 620, 800, 380)).toBeLessThan(40);
  });

  it('leaves nothing to be read where nothing was kept', async () => {
    const page = await aStripedPage();
    const { bytes } = await shrinkPage(page, hashOf(page), []);
    expect(await contrastIn(bytes, 0, 0, 800, 1_000)).toBeLessThan(40);
  });

  it('opens nothing but what this house has drawn, and takes boxes at the very edge', async () => {
    const page = await aStripedPage();
    await expect(shrinkPage(page, hashOf(Buffer.from('another')), [])).rejects.toThrow('not the one');
    const edge = [{ x: 0.99, y: 0.995, width: 0.05, height: 0.05 }];
    expect((await shrinkPage(page, hashOf(page), edge)).width).toBe(800);
  });
});
