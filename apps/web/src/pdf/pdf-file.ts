import { problemFrom } from '../api/problem.js';

interface Room {
  width: number;
  height: number;
}

export interface PdfFile {
  pages: number;
  draw: (
    page: number,
    canvas: HTMLCanvasElement,
    how: { room: Room; zoom: number; turn: number },
  ) => { done: Promise<void>; cancel: () => void };
  close: () => void;
}

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw problemFrom(response.status, null);
  return new Uint8Array(await response.arrayBuffer());
}

/** Opens a PDF, fetched or at hand, with PDF.js, which is loaded only when the first PDF is looked at. */
export async function openPdf(source: string | Uint8Array): Promise<PdfFile> {
  const [pdfjs, data] = await Promise.all([
    import('unpdf/pdfjs'),
    // PDF.js takes the bytes for itself: what is shown twice is given to it as a copy.
    typeof source === 'string' ? fetched(source) : source.slice(),
  ]);
  const task = pdfjs.getDocument({ data, isEvalSupported: false, enableXfa: false });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw: (number, canvas, { room, zoom, turn }) => {
      let stop = (): void => undefined;
      let stopped = false;
      const done = (async () => {
        const page = await pdf.getPage(number);
        const plain = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
        const fit = Math.min(room.width / plain.width, room.height / plain.height);
        const dense = Math.min(window.devicePixelRatio || 1, 2);
        const viewport = page.getViewport({
          scale: fit * zoom * dense,
          rotation: (page.rotate + turn) % 360,
        });
        if (stopped) return;
        canvas.width = Math.ceil(viewport.width);
        canvas.height = Math.ceil(viewport.height);
        canvas.style.width = `${Math.ceil(viewport.width / dense)}px`;
        canvas.style.height = `${Math.ceil(viewport.height / dense)}px`;
        const drawing = page.render({ canvas, viewport });
        stop = () => drawing.cancel();
        await drawing.promise;
      })().catch((error: unknown) => {
        // A drawing that gave way to the next zoom or page is no fault.
        if (!stopped) throw error;
      });
      return {
        done,
        cancel: () => {
          stopped = true;
          stop();
        },
      };
    },
    close: () => void task.destroy(),
  };
}
