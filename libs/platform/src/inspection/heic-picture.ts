import libheif from 'libheif-js/wasm-bundle.js';
import { inspectionLimits, Refusal } from './inspection-result.js';
import type { RawPicture } from './raw-picture.js';

/** The picture that a HEIC file shows first, turned as it says. libheif runs as WebAssembly, in a memory of its own. */
export async function decodeHeic(bytes: Buffer): Promise<RawPicture> {
  const pictures = new libheif.HeifDecoder().decode(bytes);
  const picture = pictures.find((one) => one.is_primary()) ?? pictures[0];
  if (!picture) throw new Refusal('unreadable');
  const [width, height] = [picture.get_width(), picture.get_height()];
  if (!(width * height > 0)) throw new Refusal('unreadable');
  if (width * height > inspectionLimits.heicPixels) throw new Refusal('too_many_pixels');
  const data = new Uint8ClampedArray(width * height * 4);
  const drawn = await new Promise((resolve) => picture.display({ data, width, height }, resolve));
  if (!drawn) throw new Refusal('unreadable');
  return { data: new Uint8Array(data.buffer), info: { width, height, channels: 4 } };
}
