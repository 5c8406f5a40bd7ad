import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../frame/mark.js';
import { SkipLink } from '../frame/skip-link.js';
import { LanguageSwitch } from '../session/language-switch.js';
import { useAccount } from '../session/session-query.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { useSignOut } from '../session/sign-out.js';
import css from './desk-frame.module.css';
import { KeysHelp } from './keys/keys-help.js';
import { KeysProvider, useKeys } from './keys/keys.js';
import { UndoBar } from './review/decisions/undo-bar.js';

const PLACES = [
  { to: '/desk', word: 'queue', exact: true, administrators: false },
  { to: '/desk/students', word: 'students', exact: false, administrators: false },
  { to: '/desk/candidates', word: 'candidates', exact: false, administrators: false },
  { to: '/desk/roster', word: 'roster', exact: false, administrators: false },
  { to: '/desk/programs', word: 'programs', exact: false, administrators: false },
  { to: '/desk/letters', word: 'letters', exact: false, administrators: false },
  { to: '/desk/mail', word: 'mail', exact: false, administrators: false },
  { to: '/desk/rules', word: 'rules', exact: false, administrators: false },
  { to: '/desk/orders', word: 'orders', exact: false, administrators: true },
  { to: '/desk/settings', word: 'settings', exact: false, administrators: false },
] as const;

export function DeskFrame(): ReactNode {
  return (
    <KeysProvider>
      <div className={css['frame']}>
        <SkipLink />
        <Rail />
        <main id="main" className={css['main']}>
          <Outlet />
        </main>
        <UndoBar />
        <SignInAgain />
      </div>
    </KeysProvider>
  );
}

function Rail(): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const account = useAccount();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [helping, setHelping] = useState(false);
  useKeys([
    { key: '?', label: t('desk.keys.help'), run: () => setHelping(true) },
    { key: 'g q', label: t('desk.keys.goQueue'), run: () => void navigate({ to: '/desk' }) },
    { key: '/', label: t('desk.keys.search'), run: () => void navigate({ to: '/desk/students' }) },
  ]);
  return (
    <header className={css['rail']}>
      <Link to="/desk" className={css['brand']} aria-label={`Coopdesk: ${t('desk.keys.goQueue')}`}>
        <Mark />
      </Link>
      <nav aria-label={t('desk.menu')}>
        <ul className={css['places']}>
          {PLACES.filter((place) => !place.administrators || account?.role === 'administrator').map(
            (place) => (
              <li key={place.to}>
                <Link
                  to={place.to}
                  className={css['place']}
                  activeOptions={{ exact: place.exact, includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t(`desk.places.${place.word}`)}
                </Link>
              </li>
            ),
          )}
        </ul>
      </nav>
      <div className={css['foot']}>
        <Link to="/desk/account" className={`${css['tool']} ${css['who']}`}>
          {account?.displayName}
        </Link>
        <button type="button" className={css['tool']} aria-keyshortcuts="?" onClick={() => setHelping(true)}>
          {t('desk.keys.button')} <kbd aria-hidden="true">?</kbd>
        </button>
        <LanguageSwitch />
        <Link to="/accessibility" className={css['tool']}>
          {common('frame.accessibility')}
        </Link>
        <button type="button" className={css['tool']} onClick={() => void signOut()}>
          {common('frame.signOut')}
        </button>
      </div>
      {helping ? <KeysHelp onClose={() => setHelping(false)} /> : null}
    </header>
  );
}
