import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { PdfPage } from '../review/pdf-page.js';
import css from './preview.module.css';

/** The preview as it would be printed, sheet by sheet. */
export function PdfSheet({ bytes }: { bytes: Uint8Array }): ReactNode {
  const { t } = useTranslation('desk');
  const [page, setPage] = useState(1);
  const [pages, setPages] = useState(1);
  const shown = Math.min(page, pages);
  return (
    <>
      <div className={css['stage']}>
        <PdfPage source={bytes} page={shown} zoom={1} turn={0} onPages={setPages} />
      </div>
      <p className="actions">
        <span>{t('templates.preview.page', { page: shown, pages })}</span>
        {pages > 1 ? (
          <>
            <Button
              kind="secondary"
              small
              aria-disabled={shown === 1}
              onClick={() => setPage(Math.max(1, shown - 1))}
            >
              {t('templates.preview.previous')}
            </Button>
            <Button
              kind="secondary"
              small
              aria-disabled={shown === pages}
              onClick={() => setPage(Math.min(pages, shown + 1))}
            >
              {t('templates.preview.next')}
            </Button>
          </>
        ) : null}
      </p>
    </>
  );
}
