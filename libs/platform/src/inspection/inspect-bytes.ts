import { checkDeclared, detectType } from './declared-type.js';
import { heicSize, type ImageSize, jpegSize, pngSize } from './image-size.js';
import { type Inspection, inspectionLimits, type MediaType, Refusal } from './inspection-result.js';
import { checkPdfDocument } from './pdf-document.js';
import { checkPdfStructure } from './pdf-structure.js';
import { tiffPages } from './tiff-pages.js';

/** Looks at an untrusted file. Only the child process calls this: a parser may hang, swell or die. */
export async function inspectBytes(bytes: Buffer, name: string, declaredType: string): Promise<Inspection> {
  try {
    if (bytes.length === 0) throw new Refusal('empty_file');
    if (bytes.length > inspectionLimits.bytes) throw new Refusal('too_large');
    const mediaType = detectType(bytes);
    checkDeclared(mediaType, name, declaredType);
    return await inspectContent(mediaType, bytes);
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : 'unreadable' };
  }
}

async function inspectContent(mediaType: MediaType, bytes: Buffer): Promise<Inspection> {
  if (mediaType === 'application/pdf') {
    checkPdfStructure(bytes);
    return { ok: true, mediaType, pages: await checkPdfDocument(bytes) };
  }
  const sizes = imageSizes(mediaType, bytes);
  if (sizes.some(({ width, height }) => width * height > inspectionLimits.pixels))
    throw new Refusal('too_many_pixels');
  const [first] = sizes;
  if (first === undefined) throw new Refusal('unreadable');
  return { ok: true, mediaType, pages: sizes.length, ...first };
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
