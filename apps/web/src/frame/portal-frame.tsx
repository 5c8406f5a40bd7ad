import { Link, Outlet } from '@tanstack/react-router';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../session/language-switch.js';
import { useAccount, useIsCandidate, useOffice } from '../session/session-query.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { useSignOut } from '../session/sign-out.js';
import { useBrandName } from './brand.js';
import { Mark } from './mark.js';
import css from './portal-frame.module.css';
import { SkipLink } from './skip-link.js';

const PLACES = [
  { to: '/home', word: 'home' },
  { to: '/authorization', word: 'authorization' },
  { to: '/letters', word: 'letters' },
  { to: '/documents', word: 'documents' },
  { to: '/messages', word: 'messages' },
  { to: '/reminders', word: 'reminders' },
  { to: '/travel', word: 'travel' },
  { to: '/history', word: 'history' },
] as const;

/** A candidate of another pathway: the same papers and letters, and the case in place of the authorization. */
const CANDIDATE_PLACES = [
  { to: '/candidate', word: 'candidate' },
  { to: '/letters', word: 'letters' },
  { to: '/documents', word: 'documents' },
  { to: '/messages', word: 'messages' },
  { to: '/reminders', word: 'reminders' },
  { to: '/history', word: 'history' },
] as const;

export function PortalFrame(): ReactNode {
  const { t } = useTranslation();
  const office = useOffice();
  const house = useBrandName();
  return (
    <div className={css['frame']}>
      <SkipLink />
      <header className={css['header']}>
        <div className={css['row']}>
          <Link to="/home" className={css['brand']} aria-label={t('frame.toHome', { house })}>
            <Mark />
          </Link>
          <PortalMenu />
        </div>
      </header>
      <main id="main" className={css['main']}>
        <Outlet />
      </main>
      <footer className={css['footer']}>
        <div className={css['row']}>
          <p>{t('frame.noAdvice')}</p>
          <p>
            <Link to="/accessibility">{t('frame.accessibility')}</Link> ·{' '}
            <Link to="/your-data">{t('frame.places.ownData')}</Link>
          </p>
          {office ? (
            <p>
              {office.officeName}, {office.institutionName} ·{' '}
              <a href={`mailto:${office.email}`}>{office.email}</a> ·{' '}
              <a href={`tel:${office.telephone.replaceAll(/[^+\d]/g, '')}`}>{office.telephone}</a>
            </p>
          ) : null}
        </div>
      </footer>
      <SignInAgain />
    </div>
  );
}

/** Places in a row where there is room; behind one button on a phone. */
function PortalMenu(): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const account = useAccount();
  const places = useIsCandidate() ? CANDIDATE_PLACES : PLACES;
  const signOut = useSignOut();
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [open]);
  return (
    <>
      <div className={css['tools']}>
        <LanguageSwitch />
        <button
          type="button"
          className={css['toggle']}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t('frame.menu')}
        </button>
      </div>
      <nav id={id} className={`${css['nav']} ${open ? css['open'] : ''}`} aria-label={t('frame.mainMenu')}>
        <ul className={css['places']}>
          {places.map((place) => (
            <li key={place.to}>
              <Link
                to={place.to}
                className={css['place']}
                activeProps={{ 'aria-current': 'page' }}
                onClick={() => setOpen(false)}
              >
                {t(`frame.places.${place.word}`)}
              </Link>
            </li>
          ))}
          <li className={css['own']}>
            <Link
              to="/account"
              className={css['place']}
              activeProps={{ 'aria-current': 'page' }}
              onClick={() => setOpen(false)}
            >
              {t('frame.places.account')}
              {account ? <span className={css['who']}> {account.displayName}</span> : null}
            </Link>
            <button type="button" className={css['place']} onClick={() => void signOut()}>
              {t('frame.signOut')}
            </button>
          </li>
        </ul>
      </nav>
    </>
  );
}
