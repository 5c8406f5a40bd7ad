import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/shapes/session.js';
import { Callout } from '../elements/panel.js';
import { useBrandName } from '../frame/brand.js';
import { Mark } from '../frame/mark.js';
import { changeLanguage, currentLanguage } from '../words/i18n.js';
import { LanguageSwitch } from './language-switch.js';
import { ProviderButtons, useProviders } from './provider-buttons.js';
import { homeOf } from './session-query.js';
import { SignInForm } from './sign-in-form.js';
import css from './sign-in-page.module.css';

const route = getRouteApi('/');

export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const { back, problem, left } = route.useSearch();
  const { query, failed } = useProviders();
  const { local = 'everyone', providers = [] } = query.data ?? {};
  const house = useBrandName();
  const router = useRouter();
  const [faulty, setFaulty] = useState(false);
  useEffect(() => {
    document.title = `${faulty ? `${t('frame.errorPrefix')} ` : ''}${t('signIn.title')} – ${house}`;
  }, [t, faulty, house]);
  const enter = (session: Session): void => {
    if (session.account.language !== currentLanguage() && !localStorage.getItem('coopdesk.language'))
      void changeLanguage(session.account.language);
    router.history.push(back ?? homeOf(session));
  };
  return (
    <div className={css['page']}>
      <header className={css['top']}>
        <Mark />
        <LanguageSwitch />
      </header>
      <main id="main" className={css['main']}>
        <div className={css['intro']}>
          <h1>{t('signIn.welcome')}</h1>
          <p>{t('signIn.about')}</p>
          <CoveragePicture />
        </div>
        <section className={css['card']} aria-labelledby="sign-in-heading">
          <h2 id="sign-in-heading">{t('signIn.title')}</h2>
          {left && (failed || providers.length > 0) ? (
            <p role="status" className={css['note']}>
              {t('signIn.leftHere')}
            </p>
          ) : null}
          {back ? <p className={css['note']}>{t('signIn.thenBack')}</p> : null}
          {problem ? (
            <div role="alert" className={css['problem']}>
              <Callout tone="ended" title={t('signIn.problems.title')}>
                <p>{t(`signIn.problems.${problem}`)}</p>
              </Callout>
            </div>
          ) : null}
          <ProviderButtons back={back} />
          {providers.length > 0 ? <p className={css['or']}>{t(`signIn.orPassword.${local}`)}</p> : null}
          <SignInForm onSignedIn={enter} onFaults={setFaulty} />
          <p className={css['note']}>
            <Link to="/forgotten" className="alone">
              {t('signIn.forgotten')}
            </Link>
          </p>
          <p className={css['note']}>{t('signIn.help')}</p>
          <p className={css['note']}>
            <Link to="/iec" className="alone">
              {t('signIn.intern')}
            </Link>
          </p>
        </section>
      </main>
      <footer className={css['foot']}>
        {t('frame.noAdvice')} <Link to="/accessibility">{t('frame.accessibility')}</Link>
      </footer>
    </div>
  );
}

/** The house's picture: a permit as a bar, a work term beneath it, and today between. */
function CoveragePicture(): ReactNode {
  return (
    <svg className={css['picture']} viewBox="0 0 360 120" aria-hidden="true">
      <path className={css['grid']} d="M30 8v104M90 8v104M150 8v104M210 8v104M270 8v104M330 8v104" />
      <rect className={css['permit']} x="10" y="24" width="248" height="22" rx="11" />
      <rect className={css['extension']} x="266" y="24" width="84" height="22" rx="11" />
      <rect className={css['term']} x="96" y="62" width="70" height="22" rx="11" />
      <rect className={css['term']} x="228" y="62" width="84" height="22" rx="11" />
      <path className={css['today']} d="M192 6v108" />
      <circle className={css['dot']} cx="192" cy="10" r="6" />
    </svg>
  );
}
