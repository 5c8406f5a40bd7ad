import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Home } from '../../api/shapes/home.js';
import { Page } from '../../elements/page.js';
import { LoadedPage } from '../../elements/waiting.js';
import { loadPageWords } from '../../words/i18n.js';
import { usePick } from '../../words/use-language.js';
import css from './home-page.module.css';
import { homeQuery } from './home-query.js';
import { NextDate } from './next-date.js';
import { OfficeNotes } from './office-notes.js';
import { TaskList } from './task-list.js';

export function HomePage(): ReactNode {
  const { t } = useTranslation();
  const home = useQuery(homeQuery);
  useEffect(() => {
    // Home is up: the words of the pages it leads to can come while it is read.
    if (home.data) void loadPageWords();
  }, [home.data]);
  return (
    <LoadedPage query={home} title={t('home.title')}>
      {(data) => (
        <Page title={t('home.title')}>
          <Answer home={data} />
          <TaskList home={data} />
          <OfficeNotes />
          <Offers />
        </Page>
      )}
    </LoadedPage>
  );
}

/** The one sentence the student came for, and the next date that matters. */
function Answer({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <section className={css['answer']} data-state={home.sentence.state} aria-labelledby="answer">
      <div className={css['said']}>
        <h2 id="answer">{t('home.mayIWork')}</h2>
        <p className={css['sentence']}>{pick(home.sentence)}</p>
        <Link to="/authorization" className={css['why']}>
          {t('home.why')}
        </Link>
      </div>
      {home.nextDate ? <NextDate on={home.nextDate.on} code={home.nextDate.what} /> : null}
    </section>
  );
}

function Offers(): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="offers" className={css['offers']}>
      <h2 id="offers">{t('home.more')}</h2>
      <ul className={css['offerList']}>
        <li>
          <Link to="/self-check">{t('home.selfCheck')}</Link>
          <span>{t('home.selfCheckHint')}</span>
        </li>
        <li>
          <Link to="/prepare">{t('home.prepare')}</Link>
          <span>{t('home.prepareHint')}</span>
        </li>
        <li>
          <Link to="/submissions/new">{t('home.recordSubmission')}</Link>
          <span>{t('home.recordSubmissionHint')}</span>
        </li>
        <li>
          <Link to="/documents/new">{t('home.uploadDocument')}</Link>
          <span>{t('home.uploadDocumentHint')}</span>
        </li>
        <li>
          <Link to="/travel">{t('home.reportTravel')}</Link>
          <span>{t('home.reportTravelHint')}</span>
        </li>
        <li>
          <Link to="/messages">{t('home.ask')}</Link>
          <span>{t('home.askHint')}</span>
        </li>
        <li>
          <Link to="/adviser">{t('home.adviser')}</Link>
          <span>{t('home.adviserHint')}</span>
        </li>
      </ul>
    </section>
  );
}
