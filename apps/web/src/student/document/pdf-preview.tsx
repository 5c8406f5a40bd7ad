import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import type { PdfFile } from '../../pdf/pdf-file.js';
import css from './upload.module.css';

/** What became of the look: the number of pages, or why there is none. */
type Looked = { readonly pages: number } | 'locked' | 'not_shown';

/** A PDF before it is sent. What draws it is fetched only for whoever asks to look: half a megabyte is much on a poor network. */
export function PdfPreview({ file }: { file: File }): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked) return <FirstPage file={file} />;
  return (
    <div className={css['pdf']}>
      <span className={css['noPreview']}>PDF</span>
      <Button
        kind="quiet"
        small
        aria-label={t('documents.upload.pdf.lookNamed', { name: file.name })}
        onClick={() => setAsked(true)}
      >
        {t('documents.upload.pdf.look')}
      </Button>
    </div>
  );
}

/** CSS pixels that a page is drawn into, before it is fitted to the window. */
const ROOM = { width: 480, height: 680 };

function FirstPage({ file }: { file: File }): ReactNode {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    let [gone, opened] = [false, null as PdfFile | null];
    const look = async (): Promise<Looked | null> => {
      const { openPdf } = await import('../../pdf/pdf-file.js');
      opened = await openPdf(new Uint8Array(await file.arrayBuffer()));
      if (gone || !canvas.current) return null;
      await opened.draw(1, canvas.current, { room: ROOM, zoom: 1, turn: 0 }).done;
      return { pages: opened.pages };
    };
    void look()
      .catch((error: unknown): Looked => {
        return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'not_shown';
      })
      .then((found) => {
        opened?.close();
        if (!gone) setLooked(found);
      });
    return () => {
      gone = true;
    };
  }, [file]);
  const isShown = looked === null || typeof looked === 'object';
  return (
    <div className={css['pdf']}>
      <canvas
        ref={canvas}
        className={css['preview']}
        hidden={!isShown}
        role="img"
        aria-label={t('documents.upload.pdf.firstPage', { name: file.name })}
      />
      <p role="status">{useLookedWords(looked)}</p>
    </div>
  );
}

function useLookedWords(looked: Looked | null): string {
  const { t } = useTranslation();
  if (looked === null) return t('frame.loading');
  if (looked === 'locked') return t('documents.upload.pdf.locked');
  if (looked === 'not_shown') return t('documents.upload.pdf.notShown');
  return t('documents.upload.pdf.pages', { count: looked.pages });
}
