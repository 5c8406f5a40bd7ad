import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { useLanguage } from '../../words/use-language.js';
import { sizeInWords } from './picked-files.js';
import css from './upload.module.css';

/** Shown only after the server has the bytes safe; the hash is what the student can compare. */
export function UploadReceipt({
  document,
  onAnother,
}: {
  document: CaseDocument;
  onAnother: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page title={t('documents.receipt.title')} lead={t('documents.receipt.body')}>
      <Panel>
        {document.files.map((file) => (
          <div key={file.id}>
            <p>
              <strong>{file.name}</strong>, {sizeInWords(file.bytes, language)}
            </p>
            <p className={css['hashLabel']}>{t('documents.receipt.receipt')}</p>
            <p className={css['hash']}>{file.sha256}</p>
          </div>
        ))}
      </Panel>
      <h2>{t('documents.receipt.next')}</h2>
      <p>{t('documents.receipt.nextBody')}</p>
      <div className="actions">
        <ButtonLink to="/documents/$id" params={{ id: document.id }}>
          {t('documents.receipt.follow')}
        </ButtonLink>
        <Button kind="secondary" onClick={onAnother}>
          {t('documents.receipt.another')}
        </Button>
      </div>
    </Page>
  );
}
