import sharp from 'sharp';
import { drawPdfPages } from '#platform/inspection/pdf-pages.js';
import { fromTheSide } from './specimen-perspective.js';
import { seededChoice } from './seeded-choice.js';

/**
 * A flatbed scan: 200 dots an inch, grey, hardly askew, a little grain. A photograph: askew, shadowed, blurred, noisy; seen from the
 * side besides; or on its side or its head besides.
 */
export type PictureQuality = 'scan' | 'photograph' | 'photograph from the side' | 'turned photograph';

interface Spoiling {
  /** At most so many degrees either way. */
  readonly lean: number;
  /** The longer side in pixels. */
  readonly side: number;
  readonly blur: number;
  /** Standard deviation, in shades of 255. */
  readonly noise: number;
  /** How dark the darkest corner is, of its light. */
  readonly shadow: number;
  readonly quality: number;
}

const PHOTOGRAPH: Spoiling = { lean: 5, side: 2_600, blur: 1.1, noise: 12, shadow: 0.45, quality: 68 };
const SPOILING: Readonly<Record<PictureQuality, Spoiling>> = {
  scan: { lean: 0.7, side: 2_200, blur: 0.5, noise: 4, shadow: 0.02, quality: 80 },
  photograph: PHOTOGRAPH,
  'photograph from the side': { ...PHOTOGRAPH, lean: 3 },
  'turned photograph': PHOTOGRAPH,
};
const TABLE = { colour: '#6b5f52', grey: 97 };

/** The first page of a PDF as a scanner or a telephone would bring it: JPEG. The same seed spoils it in the same way. */
export async function pictureOf(pdf: Buffer, quality: PictureQuality, seed: number): Promise<Buffer> {
  const { lean, side, blur, noise, shadow, quality: jpegQuality } = SPOILING[quality];
  const choice = seededChoice(seed);
  const { next, pick } = choice;
  const [page] = await drawPdfPages(pdf, side, async ({ data, info }) => {
    const drawn = await sharp(data, { raw: info }).flatten({ background: '#ffffff' }).png().toBuffer();
    return { bytes: drawn, width: info.width, height: info.height };
  });
  const angle = (next() * 2 - 1) * lean;
  const table = quality === 'scan' ? '#fdfdfd' : TABLE.colour;
  const leaning = await sharp(page!.bytes)
    .rotate(angle, { background: table })
    .blur(blur)
    .greyscale()
    .raw()
    .toBuffer({
      resolveWithObject: true,
    });
  const { width, height } = leaning.info;
  const seen =
    quality === 'photograph from the side'
      ? fromTheSide(leaning.data, leaning.info, choice, TABLE.grey)
      : leaning.data;
  const [darkX, darkY] = [next() < 0.5 ? 0 : width, next() < 0.5 ? 0 : height];
  const spoilt = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const far = Math.hypot(x - darkX, y - darkY) / Math.hypot(width, height);
      const grain = (next() + next() + next() - 1.5) * 2 * noise;
      const light = 1 - shadow * (1 - far) ** 2;
      const value = (seen[y * width + x] as number) * light + grain;
      spoilt[y * width + x] = Math.max(0, Math.min(255, value));
    }
  }
  return sharp(spoilt, { raw: { width, height, channels: 1 } })
    .rotate(quality === 'turned photograph' ? pick([90, 180, 270]) : 0)
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}
