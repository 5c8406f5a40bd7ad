import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** Shares of the page, from the upper left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShrunkPage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

const SIDE = 1_000;
/** So few pixels are left of what is not kept: no face, no signature and no line can be made of them. */
const BLURRED_SIDE = 32;
const AROUND = 0.004;

/**
 * A small image of a page on which only some boxes can be read. What is not kept is thrown away before anything is drawn,
 * whatever it shows: a photograph is not looked for, and so never missed. Only an image of this house's own drawing is opened.
 * @param sha256 hex, of the page image
 */
export async function shrinkPage(image: Buffer, sha256: string, kept: readonly Box[]): Promise<ShrunkPage> {
  if (createHash('sha256').update(image).digest('hex') !== sha256)
    throw new Error('A page image is not the one that was drawn.');
  const small = await sharp(image)
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = small.info;
  const blurred = await sharp(small.data)
    .resize({ width: BLURRED_SIDE, height: BLURRED_SIDE, fit: 'inside' })
    .png()
    .toBuffer();
  const pieces = await Promise.all(
    kept.map(async (box) => {
      const area = pixelsOf(box, width, height);
      return {
        input: await sharp(small.data).extract(area).png().toBuffer(),
        left: area.left,
        top: area.top,
      };
    }),
  );
  const { data, info } = await sharp(blurred)
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .composite(pieces)
    .jpeg({ quality: 70 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function pixelsOf(box: Box, width: number, height: number) {
  const left = Math.max(0, Math.min(width - 1, Math.floor((box.x - AROUND) * width)));
  const top = Math.max(0, Math.min(height - 1, Math.floor((box.y - AROUND) * height)));
  const right = Math.max(left + 1, Math.min(width, Math.ceil((box.x + box.width + AROUND) * width)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil((box.y + box.height + AROUND) * height)));
  return { left, top, width: right - left, height: bottom - top };
}
