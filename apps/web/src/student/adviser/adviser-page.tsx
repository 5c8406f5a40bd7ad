import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Home } from '../../api/shapes/home.js';
import type { OwnRecord } from '../../api/shapes/record.js';
import type { Submission } from '../../api/shapes/submission.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Page } from '../../elements/page.js';
import { LoadedPage, Together } from '../../elements/waiting.js';
import { useTermName } from '../../record/term-names.js';
import { useOffice } from '../../session/session-query.js';
import { dateInProse } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { stampInProse } from '../../time/local-stamp.js';
import { marginInWords } from '../../time/margin.js';
import { TimelineTable } from '../../timeline/timeline-table.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { authorizationQuery } from '../authorization/authorization-page.js';
import { DeadlineList } from '../authorization/deadline-list.js';
import { homeQuery, meQuery } from '../home/home-query.js';
import { submissionsQuery } from '../submission/submission-query.js';
import css from './adviser.module.css';

/** One page to print and take along to a lawyer, RCIC or RISIA: facts on file, in the reader's language. */
export function AdviserPage(): ReactNode {
  const { t } = useTranslation();
  const home = useQuery(homeQuery);
  const facts = [useQuery(meQuery), useQuery(authorizationQuery), useQuery(submissionsQuery)];
  return (
    <LoadedPage query={home} title={t('adviser.title')}>
      {(data) => (
        <Page
          title={t('adviser.title')}
          lead={<span className="unprinted">{t('adviser.lead')}</span>}
          beside={<Button onClick={() => window.print()}>{t('adviser.print')}</Button>}
        >
          <Together queries={facts}>
            <Sheet home={data} />
          </Together>
        </Page>
      )}
    </LoadedPage>
  );
}

function Sheet({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const office = useOffice();
  const me = useQuery(meQuery).data;
  const authorization = useQuery(authorizationQuery).data;
  const submissions = useQuery(submissionsQuery).data ?? [];
  const pack = authorization?.timeline?.engine.rulePack;
  const termName = useTermName();
  const workTerms = (me?.workTerms ?? [])
    .filter((term) => !term.cancelledAt)
    .map((term) => ({ ...term, term: termName(term.term) }));
  return (
    <article className={css['sheet']}>
      <p className={css['sentence']}>{pick(home.sentence)}</p>
      {me ? <Person me={me} /> : null}
      {me ? <Permits me={me} /> : null}
      {submissions.length > 0 ? <Applications submissions={submissions} /> : null}
      {authorization?.timeline ? (
        <>
          <section>
            <h2>{t('authorization.timeline')}</h2>
            <TimelineTable result={authorization.timeline} workTerms={workTerms} />
          </section>
          {authorization.timeline.deadlines.length > 0 ? (
            <section>
              <h2>{t('authorization.deadlines')}</h2>
              <DeadlineList deadlines={authorization.timeline.deadlines} permits={me?.permits ?? []} />
            </section>
          ) : null}
        </>
      ) : null}
      <p className={css['foot']}>
        {t(pack ? 'adviser.foot' : 'adviser.footWithoutRules', {
          date: dateInProse(officeToday(), language),
          pack: pack ? dateInProse(pack, language) : '',
        })}{' '}
        {office
          ? `${office.officeName}, ${office.institutionName} · ${office.email} · ${office.telephone}`
          : ''}
      </p>
    </article>
  );
}

function Person({ me }: { me: OwnRecord }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section>
      <h2>{t('adviser.person')}</h2>
      <FactList
        dense
        facts={[
          { name: t('adviser.name'), value: `${me.givenName} ${me.familyName} (${me.studentNumber})` },
          { name: t('adviser.program'), value: me.program?.name ?? t('frame.notOnFile') },
          {
            name: t('adviser.passport'),
            value: me.passportExpiresOn ? dateInProse(me.passportExpiresOn, language) : t('frame.notOnFile'),
          },
        ]}
      />
    </section>
  );
}

function Permits({ me }: { me: OwnRecord }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  return (
    <section>
      <h2>{t('adviser.permits')}</h2>
      {me.permits.length === 0 ? <p>{t('frame.notOnFile')}</p> : null}
      <FactList
        dense
        facts={me.permits.map((permit) => ({
          name: `${word('permitKind', permit.kind)}${permit.documentNumber ? ` ${permit.documentNumber}` : ''}`,
          value: (
            <>
              {t('adviser.permitDays', {
                from: dateInProse(permit.issuedOn, language),
                to: dateInProse(permit.expiresOn, language),
              })}
              {' · '}
              {t(permit.verified ? 'adviser.verified' : 'adviser.unverified')}
              {(permit.remarks ?? []).map((remark) => (
                <span key={remark} className={css['remark']}>
                  {remark}
                </span>
              ))}
            </>
          ),
        }))}
      />
    </section>
  );
}

function Applications({ submissions }: { submissions: Submission[] }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  return (
    <section>
      <h2>{t('adviser.applications')}</h2>
      <FactList
        dense
        facts={submissions.map((submission) => ({
          name: word('submissionKind', submission.kind),
          value: [
            t('submissions.result.receivedIs', {
              local: stampInProse(submission.receivedAtLocal, language, true),
              utc: stampInProse(submission.receivedAt, language, true),
            }),
            submission.margin && submission.inTime !== null
              ? t(submission.inTime ? 'submissions.result.inTime' : 'submissions.result.late', {
                  margin: marginInWords(submission.margin.seconds, language),
                })
              : '',
            submission.outcome
              ? `${word('outcomeKind', submission.outcome.kind)}, ${stampInProse(submission.outcome.atLocal, language)}`
              : t('adviser.undecided'),
            submission.byYourStatement ? t('adviser.byStatement') : t('adviser.verified'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </section>
  );
}
