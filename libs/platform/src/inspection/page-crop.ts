import { createHash } from 'node:crypto';
import sharp, { type OverlayOptions } from 'sharp';

/** Shares of the page, from the upper left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much of the page is left around the box, in shares of its longer side, so that a reader finds the place again. */
const AROUND = 0.05;
const WIDEST = 1_000;
const FRAME = { r: 176, g: 42, b: 28, alpha: 1 };
/** Of the piece's width: a phone shows it small. */
const FRAME_SHARE = 0.008;
const FRAME_LEAST = 4;

/**
 * The piece of a page around a box, with the box framed. Only an image that this house has drawn itself is opened here: its
 * bytes are held against their hash before anything decodes them.
 * @param sha256 hex, of the page image
 */
export async function cropOfPage(image: Buffer, sha256: string, box: Box): Promise<Buffer> {
  if (createHash('sha256').update(image).digest('hex') !== sha256)
    throw new Error('A page image is not the one that was drawn.');
  const { width, height } = await sharp(image).metadata();
  const room = AROUND * Math.max(width, height);
  const left = Math.max(0, Math.floor(box.x * width - room));
  const top = Math.max(0, Math.floor(box.y * height - room));
  const right = Math.min(width, Math.ceil((box.x + box.width) * width + room));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height + room));
  const framed = frameOf({
    left: Math.max(0, Math.round(box.x * width) - left),
    top: Math.max(0, Math.round(box.y * height) - top),
    width: Math.round(box.width * width),
    height: Math.round(box.height * height),
    within: { width: right - left, height: bottom - top },
  });
  const piece = await sharp(image)
    .extract({ left, top, width: right - left, height: bottom - top })
    .composite(framed)
    .toBuffer();
  return sharp(piece).resize({ width: WIDEST, withoutEnlargement: true }).jpeg({ quality: 85 }).toBuffer();
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly within: { readonly width: number; readonly height: number };
}

/** Four bars, cut off where the piece ends. */
function frameOf({ left, top, width, height, within }: Frame): OverlayOptions[] {
  const thick = Math.max(FRAME_LEAST, Math.round(within.width * FRAME_SHARE));
  const bars = [
    { left, top, width, height: thick },
    { left, top: top + height - thick, width, height: thick },
    { left, top, width: thick, height },
    { left: left + width - thick, top, width: thick, height },
  ];
  return bars.flatMap((bar) => {
    const [x, y] = [Math.max(0, bar.left), Math.max(0, bar.top)];
    const [w, h] = [Math.min(bar.width, within.width - x), Math.min(bar.height, within.height - y)];
    if (w < 1 || h < 1) return [];
    return [
      {
        input: { create: { width: w, height: h, channels: 4 as const, background: FRAME } },
        left: x,
        top: y,
      },
    ];
  });
}
