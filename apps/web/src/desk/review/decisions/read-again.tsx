import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentForReview } from '../../../api/shapes/document.js';
import { Callout } from '../../../elements/panel.js';
import table from '../../../elements/table.module.css';
import css from './decisions.module.css';

/** What a second person read otherwise, for somebody to look at both and at the page; nothing where nobody read it again. */
export function ReadAgain({ readAgain }: { readAgain: DocumentForReview['readAgain'] }): ReactNode {
  const { t } = useTranslation('desk');
  if (!readAgain) return null;
  const { by, differing } = readAgain;
  if (differing.length === 0) return <Callout tone="quiet">{t('readings.alikeBy', { by })}</Callout>;
  return (
    <Callout tone="asks" title={t('readings.differBy', { by })}>
      <div className={css['readings']}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t('readings.fieldName')}</th>
              <th scope="col">{t('readings.first')}</th>
              <th scope="col">{t('readings.second')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ field, first, second }) => (
              <tr key={field}>
                <th scope="row">{t(`readings.field.${field}` as never)}</th>
                <td>{first || '–'}</td>
                <td>{second || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t('readings.whatNow')}</p>
    </Callout>
  );
}
