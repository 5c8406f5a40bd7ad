import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import rows from '../../elements/row-list.module.css';
import { Loaded } from '../../elements/waiting.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { preparationQuery } from './preparation-query.js';

/** The kinds of application that the office has a list for. Which one to make is not said here. */
export function PreparationsPage(): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const preparations = useQuery(preparationQuery);
  return (
    <Page
      title={t('preparation.title')}
      lead={t('preparation.lead')}
      back={{ to: '/home', label: t('frame.places.home') }}
    >
      <Loaded query={preparations}>
        {(list) => (
          <Panel flush>
            <ul className={rows['list']}>
              {list.map(({ kind }) => (
                <li key={kind} className={`${rows['row']} ${rows['linked']}`}>
                  <Link to="/prepare/$kind" params={{ kind }} className={rows['title']}>
                    {word('submissionKind', kind)}
                  </Link>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </Loaded>
      <Callout tone="office" title={t('preparation.noAdvice')}>
        <p>{t('preparation.noAdviceBody')}</p>
      </Callout>
    </Page>
  );
}
