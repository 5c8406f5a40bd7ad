import sharp, { type Sharp } from 'sharp';
import { type Checked, inspectionLimits, type PageImage, Refusal } from './inspection-result.js';

// One file a process: neither a cache nor threads beside its limits, and no loader but those of the types we take.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadTiffBuffer'],
});

const { imageSide, pixels } = inspectionLimits;

/** Draws each page of a file that has stood the inspection. Only the child process calls this. */
export async function drawPages({ mediaType, pages }: Checked, bytes: Buffer): Promise<PageImage[]> {
  switch (mediaType) {
    // Each decoder is loaded for its own kind of file alone.
    case 'application/pdf': {
      const { drawPdfPages } = await import('./pdf-pages.js');
      return drawPdfPages(bytes, imageSide, (raw) => jpegOf(sharp(raw.data, { raw: raw.info })));
    }
    case 'image/heic': {
      const { decodeHeic } = await import('./heic-picture.js');
      const { data, info } = await decodeHeic(bytes);
      return [await jpegOf(sharp(data, { raw: info }))];
    }
    case 'image/tiff': {
      const images: PageImage[] = [];
      for (let page = 0; page < pages; page += 1) images.push(await jpegOf(opened(bytes, page)));
      return images;
    }
    default:
      return [await jpegOf(opened(bytes))];
  }
}

const opened = (bytes: Buffer, page = 0): Sharp =>
  sharp(bytes, { failOn: 'truncated', limitInputPixels: pixels, page, sequentialRead: true });

/** Upright by the camera's own note, on white, in ordinary colours, and with none of the file's metadata (places too). */
async function jpegOf(picture: Sharp): Promise<PageImage> {
  try {
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: imageSide, height: imageSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw new Refusal('unreadable');
  }
}
