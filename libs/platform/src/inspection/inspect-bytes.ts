import { checkDeclared, checkNoArchive, detectType } from './declared-type.js';
import { heicSize, type ImageSize, jpegSize, pngSize } from './image-size.js';
import {
  type Checked,
  inspectionLimits,
  type MediaType,
  type Normalised,
  Refusal,
  type Refused,
} from './inspection-result.js';
import { checkPdfDocument } from './pdf-document.js';
import { checkPdfStructure } from './pdf-structure.js';
import { tiffPages } from './tiff-pages.js';

/** What a file is, and what its packed streams hold. */
type Looked = Checked & Pick<Normalised, 'unpacked'>;

/** Looks at an untrusted file. Only the child process calls this: a parser may hang, swell or die. */
export async function inspectBytes(
  bytes: Buffer,
  name: string,
  declaredType: string,
): Promise<Looked | Refused> {
  try {
    if (bytes.length === 0) throw new Refusal('empty_file');
    if (bytes.length > inspectionLimits.bytes) throw new Refusal('too_large');
    const mediaType = detectType(bytes);
    checkDeclared(mediaType, name, declaredType);
    checkNoArchive(bytes);
    return await inspectContent(mediaType, bytes);
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : 'unreadable' };
  }
}

async function inspectContent(mediaType: MediaType, bytes: Buffer): Promise<Looked> {
  if (mediaType === 'application/pdf') {
    const unpacked = checkPdfStructure(bytes);
    return { ok: true, mediaType, pages: await checkPdfDocument(bytes), unpacked };
  }
  const sizes = imageSizes(mediaType, bytes);
  const most = mediaType === 'image/heic' ? inspectionLimits.heicPixels : inspectionLimits.pixels;
  if (sizes.some(({ width, height }) => width * height > most)) throw new Refusal('too_many_pixels');
  const [first] = sizes;
  if (first === undefined) throw new Refusal('unreadable');
  return { ok: true, mediaType, pages: sizes.length, ...first, unpacked: null };
}

function imageSizes(mediaType: Exclude<MediaType, 'application/pdf'>, bytes: Buffer): ImageSize[] {
  switch (mediaType) {
    case 'image/jpeg':
      return [jpegSize(bytes)];
    case 'image/png':
      return [pngSize(bytes)];
    case 'image/heic':
      return [heicSize(bytes)];
    case 'image/tiff':
      return tiffPages(bytes);
  }
}
