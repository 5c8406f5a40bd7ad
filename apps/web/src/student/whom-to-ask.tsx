import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '../session/session-query.js';
import css from './whom-to-ask.module.css';

/** A human contact, wherever a page says what happens next. */
export function WhomToAsk(): ReactNode {
  const { t } = useTranslation();
  const office = useOffice();
  return (
    <section className={css['ask']} aria-labelledby="whom-to-ask">
      <h2 id="whom-to-ask">{t('frame.askOffice')}</h2>
      <p>{t('frame.askOfficeBody')}</p>
      <p>
        <Link to="/messages" className="alone">
          {t('frame.writeToOffice')}
        </Link>
      </p>
      {office ? (
        <p>
          {office.officeName} ·{' '}
          <a className="alone" href={`mailto:${office.email}`}>
            {office.email}
          </a>{' '}
          ·{' '}
          <a className="alone" href={`tel:${office.telephone.replaceAll(/[^+\d]/g, '')}`}>
            {office.telephone}
          </a>
        </p>
      ) : null}
    </section>
  );
}
