import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aPdf } from '#testing/builders/files.js';
import { aHeicPicture, aPhotograph, aPicturePng, aScan, PAGE } from '#testing/builders/pictures.js';
import type { Inspection } from './inspection-result.js';
import { normaliseBytes } from './normalise-bytes.js';

const RED = [208, 16, 16];
const BLUE = [16, 48, 192];

async function imagesOf(bytes: Buffer, name: string) {
  const inspection: Inspection = await normaliseBytes(bytes, name, '');
  if (!inspection.ok) throw new Error(`Refused: ${inspection.code}`);
  return inspection.images;
}

/** What stands at a place of the image, in shares of its sides. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function expectNear(colour: readonly number[], wanted: readonly number[]): void {
  for (const [at, value] of colour.entries()) expect(Math.abs(value - wanted[at]!)).toBeLessThan(25);
}

describe('page images', () => {
  it.each([
    ['a.png', aPicturePng],
    ['a.jpg', () => aPhotograph()],
    ['a.tif', () => aScan()],
    ['a.heic', async () => aHeicPicture()],
  ])('are JPEGs of the same look for %s', async (name, make) => {
    const [image, ...more] = await imagesOf(await make(), name);
    expect(more).toEqual([]);
    expect(image).toMatchObject(PAGE);
    expect(Buffer.from(image!.bytes).subarray(0, 2).toString('hex')).toBe('ffd8');
    expectNear(await colourAt(image!.bytes, 0.1, 0.1), RED);
    expectNear(await colourAt(image!.bytes, 0.9, 0.9), BLUE);
  });

  it('stand upright, and carry nothing of what the camera noted', async () => {
    const [image] = await imagesOf(await aPhotograph(6), 'a.jpg');
    expect(image).toMatchObject({ width: PAGE.height, height: PAGE.width });
    expectNear(await colourAt(image!.bytes, 0.9, 0.1), RED);
    const { orientation, exif } = await sharp(image!.bytes).metadata();
    expect({ orientation, exif }).toEqual({ orientation: undefined, exif: undefined });
  });

  it('are one for each page of a scan', async () => {
    expect(await imagesOf(await aScan(3), 'a.tif')).toHaveLength(3);
  });

  it('draw what a PDF shows, at the size of a readable page', async () => {
    const content = '0.8 0.1 0.1 rg 0 100 100 100 re f';
    const objects = [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`];
    const pdf = aPdf({ objects, page: '/Contents 10 0 R' });
    const [image] = await imagesOf(pdf, 'a.pdf');
    expect(image).toMatchObject({ width: 2_200, height: 2_200 });
    expectNear(await colourAt(image!.bytes, 0.25, 0.25), [204, 26, 26]);
    expectNear(await colourAt(image!.bytes, 0.75, 0.75), [255, 255, 255]);
  });

  it('are never larger than the picture, and small for a large one', async () => {
    const large = await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#abc' } })
      .jpeg()
      .toBuffer();
    expect(await imagesOf(large, 'a.jpg')).toMatchObject([{ width: 2_200, height: 1_650 }]);
  });

  it('are refused for what only looks like a picture', async () => {
    const png = await aPicturePng();
    const heic = aHeicPicture();
    heic.fill(0, heic.length - 200);
    for (const [bytes, name] of [
      [Buffer.concat([png.subarray(0, -12), png.subarray(-12)]).fill(0, 60, 61), 'a.png'],
      [heic.subarray(0, 400), 'a.heic'],
    ] as const)
      expect(await normaliseBytes(bytes, name, '')).toMatchObject({ ok: false });
  });
});
