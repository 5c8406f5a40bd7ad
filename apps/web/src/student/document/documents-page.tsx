import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../api/shapes/document.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import rows from '../../elements/row-list.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { documentsQuery } from './document-query.js';

export const DOCUMENT_TONES: Record<DocumentState, Tone> = {
  received: 'office',
  ready: 'office',
  refused: 'ended',
  verified: 'holds',
  returned: 'asks',
  rejected: 'ended',
  superseded: 'quiet',
};

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
                    </div>
                    <Tag tone={DOCUMENT_TONES[document.state]}>{word('documentState', document.state)}</Tag>
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
