import sharp from 'sharp';
import type { QuarterTurn } from './document-reader.js';
import { dropAt, fanOf, levelled } from './lean.js';
import { liesOnItsSide, skewOf } from './skew.js';

/** A page made fit for reading: grey, its lines level, evenly lit; `onPage` leads a point of it back to the page, turned upright. */
export interface PreparedPicture {
  readonly png: Buffer;
  /** In pixels of the prepared picture; out in fractions of the page. */
  readonly onPage: (x: number, y: number) => { readonly x: number; readonly y: number };
}

/** The longer side read best: letters of ten points are then some 30 pixels high. */
const READING_SIDE = 2_400;
/** Enough to tell lines from columns. */
const GLANCE_SIDE = 1_000;
/** Smallest skew worth turning the page for, in degrees. */
const SLIGHT = 0.15;

export async function preparePicture(image: Uint8Array, turn: QuarterTurn): Promise<PreparedPicture> {
  const { even, width, height } = await evenAndGrey(image, turn, READING_SIDE);
  const measured = skewOf(even, width, height);
  const skew = Math.abs(measured) < SLIGHT ? 0 : measured;
  const turned = await sharp(even, { raw: { width, height, channels: 1 } })
    .rotate(-skew, { background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: across, height: down } = turned.info;
  const fan = fanOf(turned.data, across, down);
  const level = fan ? levelled(turned.data, across, down, fan) : turned.data;
  const png = await sharp(level, { raw: { width: across, height: down, channels: 1 } })
    .png({ compressionLevel: 1 })
    .withMetadata({ density: 300 })
    .toBuffer();
  const angle = (skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    png,
    onPage: (x, y) => {
      const [dx, dy] = [x - across / 2, y + (fan ? dropAt(fan, x, y, across, down) : 0) - down / 2];
      return {
        x: clamp((dx * cos - dy * sin + width / 2) / width),
        y: clamp((dx * sin + dy * cos + height / 2) / height),
      };
    },
  };
}

/** Whether the lines of a page run up and down its image. */
export async function isSideways(image: Uint8Array): Promise<boolean> {
  const { even, width, height } = await evenAndGrey(image, 0, GLANCE_SIDE);
  return liesOnItsSide(even, width, height);
}

async function evenAndGrey(
  image: Uint8Array,
  turn: QuarterTurn,
  side: number,
): Promise<{ readonly even: Buffer; readonly width: number; readonly height: number }> {
  const { data, info } = await sharp(image)
    .greyscale()
    .rotate(turn)
    .resize({ width: side, height: side, fit: 'inside', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { even: await evenlyLit(data, width, height), width, height };
}

const clamp = (fraction: number): number => Math.max(0, Math.min(1, fraction));

/** Each pixel against the paper around it: shadows of a hand and of a lamp are gone, ink stays. */
async function evenlyLit(grey: Buffer, width: number, height: number): Promise<Buffer> {
  const raw = { raw: { width, height, channels: 1 as const } };
  // The paper is what stays when ink is taken away: the lightest of small blocks, smoothed.
  const blocks = 24;
  const [across, down] = [Math.ceil(width / blocks), Math.ceil(height / blocks)];
  const lightest = Buffer.alloc(across * down);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / blocks) * across;
    for (let x = 0; x < width; x += 1) {
      const at = row + Math.floor(x / blocks);
      const value = grey[y * width + x] as number;
      if (value > (lightest[at] as number)) lightest[at] = value;
    }
  }
  const paper = await sharp(lightest, { raw: { width: across, height: down, channels: 1 } })
    .median(5)
    .blur(2)
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .greyscale()
    .raw()
    .toBuffer();
  const even = Buffer.alloc(width * height);
  for (let at = 0; at < even.length; at += 1) {
    const share = ((grey[at] as number) * 255) / Math.max(40, paper[at] as number);
    even[at] = Math.max(0, Math.min(255, share));
  }
  // Grain is smoothed, since print is thicker; then pale patterns and marks across the page go white, and ink black.
  return sharp(even, raw).blur(0.6).linear(1.35, -45).greyscale().raw().toBuffer();
}
