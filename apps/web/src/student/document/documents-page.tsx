import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../api/shapes/document.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import rows from '../../elements/row-list.module.css';
import { StatusWord } from '../../elements/status-word.js';
import { Loaded } from '../../elements/waiting.js';
import { officeToday } from '../../time/office-day.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { documentStanding } from '../where-it-stands.js';
import { documentsQuery } from './document-query.js';

/** What the status word alone leaves open. */
const UNTOLD: readonly DocumentState[] = ['received', 'refused', 'rejected', 'superseded'];

export function DocumentsPage(): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const documents = useQuery(documentsQuery);
  return (
    <Page
      title={t('documents.title')}
      lead={t('documents.lead')}
      beside={<ButtonLink to="/documents/new">{t('documents.uploadOne')}</ButtonLink>}
    >
      <Loaded query={documents}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('documents.none')}</p>
          ) : (
            <Panel flush>
              <ul className={rows['list']}>
                {list.map((document) => (
                  <li key={document.id} className={`${rows['row']} ${rows['linked']}`}>
                    <div>
                      <Link to="/documents/$id" params={{ id: document.id }} className={rows['title']}>
                        {word('purpose', document.purpose)}
                      </Link>
                      <p className={rows['detail']}>
                        {t('documents.sentOn', {
                          date: stampInProse(document.createdAtLocal, language),
                        })}
                      </p>
                      {UNTOLD.includes(document.state) ? (
                        <p className={rows['detail']}>{word('documentState', document.state)}</p>
                      ) : null}
                    </div>
                    <StatusWord status={documentStanding(document, officeToday())} />
                  </li>
                ))}
              </ul>
            </Panel>
          )
        }
      </Loaded>
    </Page>
  );
}
