import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandName } from '../frame/brand.js';
import { Mark } from '../frame/mark.js';
import { SkipLink } from '../frame/skip-link.js';
import { LanguageSwitch } from '../session/language-switch.js';
import { useAccount, useHome, usePermissions } from '../session/session-query.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { useSignOut } from '../session/sign-out.js';
import { CoveredPage } from './access/covered-page.js';
import { useTwoPersonRule } from './approvals/approvals-data.js';
import { WaitingCount } from './approvals/waiting-count.js';
import css from './desk-frame.module.css';
import { DESK_PLACES, type DeskPlace } from './desk-places.js';
import { KeysHelp } from './keys/keys-help.js';
import { KeysProvider, useKeys } from './keys/keys.js';
import { LiveNotices, QueueCount } from './live/live-notices.js';
import { LiveProvider } from './live/live.js';
import { usePalette } from './palette/use-palette.js';
import { UndoBar } from './review/decisions/undo-bar.js';

export function DeskFrame(): ReactNode {
  return (
    <KeysProvider>
      <LiveProvider>
        <div className={css['frame']}>
          <SkipLink />
          <Rail />
          <main id="main" className={css['main']}>
            <LiveNotices />
            <CoveredPage />
          </main>
          <UndoBar />
          <SignInAgain />
        </div>
      </LiveProvider>
    </KeysProvider>
  );
}

function Rail(): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const house = useBrandName();
  const account = useAccount();
  const permissions = usePermissions();
  const home = useHome();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [helping, setHelping] = useState(false);
  const rule = useTwoPersonRule();
  // Offices that settle nothing by two people are spared the place.
  const isShown = ({ word, may }: DeskPlace): boolean =>
    permissions.includes(may) && (word !== 'approvals' || (rule?.steps.length ?? 0) > 0);
  const places = DESK_PLACES.filter(isShown);
  const { open, palette } = usePalette(places, () => setHelping(true));
  useKeys([
    { key: 'Ctrl K', label: t('palette.key'), run: open },
    { key: '?', label: t('desk.keys.help'), run: () => setHelping(true) },
    ...(permissions.includes('queue.work')
      ? [{ key: 'g q', label: t('desk.keys.goQueue'), run: () => void navigate({ to: '/desk' }) }]
      : []),
    ...(permissions.includes('students.list')
      ? [{ key: '/', label: t('desk.keys.search'), run: () => void navigate({ to: '/desk/students' }) }]
      : []),
  ]);
  return (
    <header className={css['rail']}>
      <Link
        to={home}
        activeOptions={{ exact: true, includeSearch: false }}
        className={css['brand']}
        aria-label={home === '/desk' ? `${house}: ${t('desk.keys.goQueue')}` : house}
      >
        <Mark />
      </Link>
      <nav aria-label={t('desk.menu')}>
        <ul className={css['places']}>
          {places.map((place) => (
            <li key={place.to}>
              <Link
                to={place.to}
                className={css['place']}
                activeOptions={{ exact: place.exact, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(`desk.places.${place.word}`)}
                {place.word === 'queue' ? <QueueCount /> : null}
                {place.word === 'approvals' ? <WaitingCount /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css['foot']}>
        <Link to="/desk/account" className={`${css['tool']} ${css['who']}`}>
          {account?.displayName}
        </Link>
        <button type="button" className={css['tool']} aria-keyshortcuts="Control+K Meta+K" onClick={open}>
          {t('palette.open')} <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
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
      {palette}
      {helping ? <KeysHelp onClose={() => setHelping(false)} /> : null}
    </header>
  );
}
