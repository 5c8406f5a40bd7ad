import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammePreview } from '../../api/shapes/pathway.js';
import { usePick } from '../../words/use-language.js';
import css from './programme.module.css';

/** The open cases that would read otherwise, and how. */
export function TouchedCases({ cases }: { cases: ProgrammePreview['cases'] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  return (
    <>
      <h3 className={css['section']}>{t('programme.inCases')}</h3>
      <p>{t('programme.touched', { touched: cases.touched, looked: cases.looked })}</p>
      <ul className={css['changes']}>
        {cases.shown.map((one) => (
          <li key={one.id}>
            <p>
              <Link to="/desk/candidates/$id" params={{ id: one.id }} target="_blank">
                {one.name}
              </Link>{' '}
              <span className={css['soft']}>{one.reference}</span>
            </p>
            <dl className={css['fields']}>
              {one.lines.map((line) => (
                <div key={line.code}>
                  <dt>{pick(line.label)}</dt>
                  <dd>
                    <del>{pick(line.before) || t('programme.nothing')}</del> <span aria-hidden="true">→</span>{' '}
                    <ins>{pick(line.after) || t('programme.nothing')}</ins>
                  </dd>
                </div>
              ))}
              {one.came.map(({ code, text }) => (
                <div key={`came${code}`}>
                  <dt>{t('programme.came')}</dt>
                  <dd>{pick(text)}</dd>
                </div>
              ))}
              {one.went.map(({ code, text }) => (
                <div key={`went${code}`}>
                  <dt>{t('programme.went')}</dt>
                  <dd>
                    <del>{pick(text)}</del>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {cases.touched > cases.shown.length ? (
        <p>{t('programme.moreCases', { count: cases.touched - cases.shown.length })}</p>
      ) : null}
    </>
  );
}
