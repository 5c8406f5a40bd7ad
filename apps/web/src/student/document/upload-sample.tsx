import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PermitDrawing } from '../letter-request/permit-sample.js';
import css from '../letter-request/sample.module.css';

export function UploadSample(): ReactNode {
  const { t } = useTranslation();
  return (
    <details className={css['sample']}>
      <summary>{t('documents.upload.sample')}</summary>
      <PermitDrawing />
      <p>{t('documents.upload.sampleText')}</p>
    </details>
  );
}
