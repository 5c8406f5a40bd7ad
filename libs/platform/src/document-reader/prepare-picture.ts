import sharp from 'sharp';
import { skewOf } from './skew.js';

/** A page made fit for reading: grey, upright, evenly lit; `onPage` leads a point of it back to the image it was made of. */
export interface PreparedPicture {
  readonly png: Buffer;
  /** In pixels of the prepared picture; out in fractions of the page image. */
  readonly onPage: (x: number, y: number) => { readonly x: number; readonly y: number };
}

/** The longer side read best: letters of ten points are then some 30 pixels high. */
const READING_SIDE = 2_400;
/** Smallest skew worth turning the page for, in degrees. */
const SLIGHT = 0.15;

export async function preparePicture(image: Uint8Array): Promise<PreparedPicture> {
  const scaled = await sharp(image)
    .greyscale()
    .resize({ width: READING_SIDE, height: READING_SIDE, fit: 'inside', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = scaled.info;
  const even = await evenlyLit(scaled.data, width, height);
  const skew = skewOf(even, width, height);
  const raw = { raw: { width, height, channels: 1 as const } };
  const turned = await sharp(even, raw)
    .rotate(Math.abs(skew) < SLIGHT ? 0 : -skew, { background: '#ffffff' })
    .greyscale()
    .png({ compressionLevel: 1 })
    .withMetadata({ density: 300 })
    .toBuffer({ resolveWithObject: true });
  const angle = Math.abs(skew) < SLIGHT ? 0 : (skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    png: turned.data,
    onPage: (x, y) => {
      const [dx, dy] = [x - turned.info.width / 2, y - turned.info.height / 2];
      return {
        x: clamp((dx * cos - dy * sin + width / 2) / width),
        y: clamp((dx * sin + dy * cos + height / 2) / height),
      };
    },
  };
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
