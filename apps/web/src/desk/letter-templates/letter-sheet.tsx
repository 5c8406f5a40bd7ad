import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterPage } from '../../api/shapes/letter-template.js';
import css from './preview.module.css';

/** A letter drawn as text in its places: read aloud and searched like any page. */
export function LetterSheet({ page }: { page: LetterPage }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <article className={css['sheet']} lang={page.language} aria-label={t('templates.preview.sheet')}>
      <p className={css['mark']}>{page.preview}</p>
      <p className={css['numbers']}>
        <span>
          {page.numberLabel} {page.number}
        </span>
        <span>
          {page.dateLabel} {page.date}
        </span>
      </p>
      <p>{page.recipient}</p>
      <h3>{page.title}</h3>
      {inOrder(page.paragraphs)}
      {page.rows.length > 0 ? (
        <dl className={css['rows']}>
          {page.rows.map(({ label, value }, index) => (
            <div key={`${index}:${label}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {inOrder(page.closing)}
      <p className={css['footer']}>{page.footer}</p>
    </article>
  );
}

const inOrder = (texts: readonly string[]): ReactNode =>
  texts.map((text, index) => <p key={`${index}:${text}`}>{text}</p>);
