import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdf, type PdfFile } from '../../pdf/pdf-file.js';
import css from './review.module.css';

interface Props {
  /** Where the file lies, or the file itself. */
  source: string | Uint8Array;
  page: number;
  zoom: number;
  turn: number;
  onPages: (pages: number) => void;
}

/** Draws one page of a PDF onto a canvas: nothing in the file can run, and the keys work as on images. */
export function PdfPage({ source, page, zoom, turn, onPages }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<PdfFile | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let opened: PdfFile | null = null;
    let left = false;
    openPdf(source).then(
      (pdf) => {
        opened = pdf;
        if (left) return pdf.close();
        setFile(pdf);
        onPages(pdf.pages);
        return undefined;
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
      opened?.close();
    };
  }, [source, onPages]);
  useEffect(() => {
    if (!file || !canvas.current) return undefined;
    const stage = canvas.current.parentElement;
    const drawing = file.draw(page, canvas.current, {
      room: { width: (stage?.clientWidth ?? 620) - 28, height: (stage?.clientHeight ?? 820) - 28 },
      zoom,
      turn,
    });
    drawing.done.catch(() => setFailed(true));
    return () => drawing.cancel();
  }, [file, page, zoom, turn]);
  if (failed) return <p role="alert">{t('review.document.failed')}</p>;
  return (
    <>
      {file ? null : <p role="status">{t('review.document.loading')}</p>}
      <canvas
        ref={canvas}
        className={css['page']}
        hidden={file === null}
        role="img"
        aria-label={t('review.document.page', { page, pages: file?.pages ?? 1 })}
      />
    </>
  );
}
