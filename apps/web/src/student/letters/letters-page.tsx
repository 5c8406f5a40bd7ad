import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { Letter, LetterRequest, RequestState } from '../../api/shapes/letter.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { lettersQuery, requestsQuery } from '../letter-request/request-queries.js';
import { studentState } from './request-state.js';
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
  const word = useCodeWord();
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
              href={new URL(letter.verificationAddress).pathname}
              aria-label={t('letters.checkPublicNamed', { number: letter.number })}
            >
              {t('letters.checkPublic')}
            </a>
          </p>
        ) : null}
        {letter.state === 'rendering' ? <p className={rows['detail']}>{t('letters.preparing')}</p> : null}
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
        <Tag tone={letter.state === 'revoked' || letter.state === 'superseded' ? 'ended' : 'office'}>
          {word('letterState', letter.state)}
        </Tag>
      )}
    </li>
  );
}

const TONES: Record<RequestState, Tone> = {
  draft: 'quiet',
  submitted: 'office',
  returned: 'asks',
  approved: 'holds',
  declined: 'ended',
  withdrawn: 'quiet',
};

function RequestRow({ request }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const word = useCodeWord();
  return (
    <li className={`${rows['row']} ${rows['linked']}`}>
      <div>
        <Link to="/letter-request/$id" params={{ id: request.id }} className={rows['title']}>
          {pick(request.kindNames)}
        </Link>
        <p className={rows['detail']}>
          {request.reference
            ? `${t('letters.reference')} ${request.reference}`
            : t(request.state === 'draft' ? 'letters.notSent' : 'letters.madeByOffice')}
        </p>
      </div>
      <Tag tone={TONES[request.state]}>{word(...studentState(request.state))}</Tag>
    </li>
  );
}
