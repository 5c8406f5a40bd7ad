import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { Letter, LetterRequest } from '../../api/shapes/letter.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { StatusWord } from '../../elements/status-word.js';
import { Loaded } from '../../elements/waiting.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { lettersQuery, requestsQuery } from '../letter-request/request-queries.js';
import { letterStanding, requestStanding } from '../where-it-stands.js';
import rows from '../../elements/row-list.module.css';

export function LettersPage(): ReactNode {
  const { t } = useTranslation();
  const letters = useQuery(lettersQuery);
  const requests = useQuery(requestsQuery);
  return (
    <Page
      title={t('letters.title')}
      lead={t('letters.lead')}
      beside={<ButtonLink to="/letter-request">{t('letters.newRequest')}</ButtonLink>}
    >
      <Panel heading={t('letters.issued')} flush>
        <Loaded query={letters}>
          {(list) =>
            list.length === 0 ? (
              <p className={rows['none']}>{t('letters.none')}</p>
            ) : (
              <ul className={rows['list']}>
                {list.map((letter) => (
                  <LetterRow key={letter.id} letter={letter} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      <Panel heading={t('letters.requests')} flush>
        <Loaded query={requests}>
          {(list) =>
            list.length === 0 ? (
              <p className={rows['none']}>{t('letters.noRequests')}</p>
            ) : (
              <ul className={rows['list']}>
                {list.map((request) => (
                  <RequestRow key={request.id} request={request} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

function LetterRow({ letter }: { letter: Letter }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  return (
    <li className={rows['row']}>
      <div>
        <p className={rows['title']}>{pick(letter.kindNames)}</p>
        <p className={rows['detail']}>
          {letter.number}
          {letter.issuedOn
            ? ` · ${t('letters.issuedOn', { date: dateInProse(letter.issuedOn, language) })}`
            : ''}
          {letter.voidedOn
            ? ` · ${t('letters.voidedOn', { date: dateInProse(letter.voidedOn, language) })}`
            : ''}
        </p>
        {letter.state === 'issued' && letter.verificationAddress ? (
          <p className={rows['detail']}>
            <a
              className="alone"
              href={new URL(letter.verificationAddress).pathname}
              aria-label={t('letters.checkPublicNamed', { number: letter.number })}
            >
              {t('letters.checkPublic')}
            </a>
          </p>
        ) : null}
        <LetterSays state={letter.state} />
      </div>
      {letter.state === 'issued' ? (
        <a
          className={rows['action']}
          href={`${API}/me/letters/${letter.id}/pdf`}
          download
          aria-label={t('letters.downloadNamed', { number: letter.number })}
        >
          {t('letters.download')}
        </a>
      ) : (
        <StatusWord status={letterStanding(letter.state)} />
      )}
    </li>
  );
}

/** What a letter that cannot be downloaded is in the middle of, or why it counts no more. */
function LetterSays({ state }: { state: Letter['state'] }): ReactNode {
  const { t } = useTranslation();
  switch (state) {
    case 'rendering':
    case 'failed':
    case 'superseded':
      return <p className={rows['detail']}>{t(`letters.states.${state}`)}</p>;
    case 'issued':
    case 'revoked':
      return null;
  }
}

function RequestRow({ request }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const { state } = request;
  return (
    <li className={`${rows['row']} ${rows['linked']}`}>
      <div>
        <Link to="/letter-request/$id" params={{ id: request.id }} className={rows['title']}>
          {pick(request.kindNames)}
        </Link>
        <p className={rows['detail']}>
          {request.reference
            ? `${t('letters.reference')} ${request.reference}`
            : t(state === 'draft' ? 'letters.notSent' : 'letters.madeByOffice')}
        </p>
        {state === 'declined' || state === 'withdrawn' ? (
          <p className={rows['detail']}>{t(`letters.ended.${state}`)}</p>
        ) : null}
      </div>
      <StatusWord status={requestStanding(state)} />
    </li>
  );
}
