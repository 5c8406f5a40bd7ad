import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from '../../api/shapes/letter-template.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { useStamp } from '../rule-packs/use-stamp.js';
import { appliesFrom, isOfProduct, TemplateStateTag } from './template-state.js';

/** From the latest edition to the first, each with who wrote and who reviewed it. */
export function EditionTable({ editions }: { editions: readonly LetterTemplate[] }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  return (
    <Panel heading={t('templates.editions')} flush>
      {editions.length === 0 ? <p className={table['none']}>{t('templates.none')}</p> : null}
      {editions.length > 0 ? (
        <table className={`${table['table']} ${table['stacked']}`}>
          <thead>
            <tr>
              <th scope="col">{t('templates.edition')}</th>
              <th scope="col">{t('templates.state')}</th>
              <th scope="col">{t('templates.writtenBy')}</th>
              <th scope="col">{t('templates.reviewedBy')}</th>
              <th scope="col">{t('templates.inForceFrom')}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <tr key={edition.id}>
                <th scope="row">
                  <Link to="/desk/letters/$kind/$id" params={{ kind: edition.kind, id: edition.id }}>
                    {t('templates.edition')} {edition.edition}
                  </Link>
                </th>
                <td>
                  <TemplateStateTag state={edition.state} />
                </td>
                <td>
                  {edition.authorNames.join(', ') || t('templates.byProduct')}
                  <span className={table['change']}>
                    {stamp(edition.createdAtLocal ?? edition.createdAt)}
                  </span>
                </td>
                <td>
                  {edition.reviewedByName ?? t('templates.notYet')}
                  {edition.reviewedAt ? (
                    <span className={table['change']}>
                      {stamp(edition.reviewedAtLocal ?? edition.reviewedAt)}
                    </span>
                  ) : null}
                </td>
                <td className={table['nowrap']}>
                  {isOfProduct(edition) ? t('templates.sinceStart') : (appliesFrom(edition) ?? '–')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}
