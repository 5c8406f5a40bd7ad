import { PDFiumLibrary } from '@hyzyla/pdfium';
import { type PageImage, Refusal } from './inspection-result.js';
import type { RawPicture } from './raw-picture.js';

/** Draws each page with its longer side as long as said. PDFium runs as WebAssembly, in a memory of its own. */
export async function drawPdfPages(
  bytes: Buffer,
  side: number,
  pack: (picture: RawPicture) => Promise<PageImage>,
): Promise<PageImage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    document.initializeFormFields();
    const images: PageImage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const longer = Math.max(originalWidth, originalHeight);
      if (!(Math.min(originalWidth, originalHeight) > 0)) throw new Refusal('unreadable');
      const drawn = await page.render({
        scale: side / longer,
        renderFormFields: true,
        render: async ({ data }) => data,
      });
      images.push(
        await pack({ data: drawn.data, info: { width: drawn.width, height: drawn.height, channels: 4 } }),
      );
    }
    return images;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable');
  }
}
