import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { CaseDocument, DocumentFile } from '../../api/shapes/document.js';
import css from './upload.module.css';

/** The pages shown back, so that the student sees whether they can be read. */
export function PageImages({ document, file }: { document: CaseDocument; file: DocumentFile }): ReactNode {
  const { t } = useTranslation();
  if (file.pageImages.length === 0) return null;
  return (
    <>
      <p className={css['hashLabel']}>{t('documents.page.shown')}</p>
      <ol className={css['pageImages']}>
        {file.pageImages.map(({ number, width, height }) => {
          const address = `${API}/me/documents/${document.id}/files/${file.id}/pages/${number}`;
          return (
            <li key={number}>
              <a href={address} target="_blank" rel="noreferrer">
                <img
                  src={address}
                  width={width}
                  height={height}
                  loading="lazy"
                  alt={t('documents.page.pageOf', { name: file.name, number })}
                />
              </a>
            </li>
          );
        })}
      </ol>
    </>
  );
}
