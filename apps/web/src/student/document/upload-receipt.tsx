import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { useLanguage } from '../../words/use-language.js';
import { documentQuery } from './document-query.js';
import { PageImages } from './page-images.js';
import { sizeInWords } from './picked-files.js';
import { Refusals } from './refusals.js';
import css from './upload.module.css';

/** Shown only after the server has the bytes safe; the hash is what the student can compare. */
export function UploadReceipt({
  document: sent,
  onAnother,
}: {
  document: CaseDocument;
  onAnother: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const document = useQuery(documentQuery(sent.id)).data ?? sent;
  return (
    <Page title={t('documents.receipt.title')} lead={t('documents.receipt.body')}>
      <Panel>
        {document.files.map((file) => (
          <div key={file.id}>
            <p>
              <strong>{file.name}</strong>, {sizeInWords(file.bytes, language)}
            </p>
            <PageImages document={document} file={file} />
            <p className={css['hashLabel']}>{t('documents.receipt.receipt')}</p>
            <p className={css['hash']}>{file.sha256}</p>
          </div>
        ))}
      </Panel>
      <Readable document={document} onBetter={onAnother} />
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

/** Pictures that no browser draws are seen here for the first time: whoever cannot read them sends better ones. */
function Readable({ document, onBetter }: { document: CaseDocument; onBetter: () => void }): ReactNode {
  const { t } = useTranslation();
  if (document.state === 'refused') return <Refusals document={document} />;
  const isShown = document.state !== 'received';
  return (
    <div className={css['readable']}>
      <p role="status">{t(isShown ? 'documents.receipt.readable' : 'documents.receipt.soon')}</p>
      {isShown ? (
        <Button kind="quiet" onClick={onBetter}>
          {t('documents.receipt.better')}
        </Button>
      ) : null}
    </div>
  );
}
