import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { ShowMore } from '../../elements/show-more.js';
import table from '../../elements/table.module.css';
import { Loaded, Together } from '../../elements/waiting.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord, useDeedWord } from '../../words/use-code-word.js';
import { useDraftKnown } from '../drafts/use-draft-known.js';
import { CorrectionPart } from './correction-part.js';
import { correctionsQuery, type LooksPage, looksQuery } from './own-data.js';

/** What the office holds about the student, who looked at it, and how to have it put right. */
export function OwnDataPage(): ReactNode {
  const { t } = useTranslation();
  const known = [useInfiniteQuery(looksQuery), useQuery(correctionsQuery), useDraftKnown('correction')];
  return (
    <Page title={t('ownData.title')} lead={t('ownData.lead')}>
      <Together queries={known}>
        <Panel heading={t('ownData.looks')} flush>
          <Looks />
        </Panel>
        <CorrectionPart />
        <Panel heading={t('ownData.copy')}>
          <p>{t('ownData.copyBody')}</p>
          <p className="after">
            <a className="alone" href={`${API}/me/archive`} download>
              {t('ownData.download')}
            </a>
          </p>
        </Panel>
      </Together>
    </Page>
  );
}

function Looks(): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const stamp = useOfficeStamp();
  const looks = useInfiniteQuery(looksQuery);
  return (
    <Loaded query={looks}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items);
        if (items.length === 0) return <p className={table['none']}>{t('ownData.looksNone')}</p>;
        return (
          <>
            <table className={`${table['table']} ${table['stacked']}`}>
              <thead>
                <tr>
                  <th scope="col">{t('ownData.when')}</th>
                  <th scope="col">{t('ownData.who')}</th>
                  <th scope="col">{t('ownData.what')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((look) => (
                  <tr key={look.id}>
                    <td>{stamp.inTable(look.atLocal ?? look.at)}</td>
                    <th scope="row">
                      {look.actor.kind === 'system' ? word('actorKind', look.actor.name) : look.actor.name}
                    </th>
                    <td>
                      <Deeds of={look} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <ShowMore of={looks} kind="quiet" />
          </>
        );
      }}
    </Loaded>
  );
}

/** What was opened in one go: how it began, and the rest for whoever asks. */
function Deeds({ of: { actions } }: { of: LooksPage['items'][number] }): ReactNode {
  const { t } = useTranslation();
  const deed = useDeedWord();
  // To stand in a list beside others says less than that the file itself was opened.
  const first = actions.find((action) => !action.endsWith('.listed')) ?? actions[0] ?? '';
  const rest = actions.filter((action) => action !== first);
  if (rest.length === 0) return deed(first);
  return (
    <details>
      <summary>{t('ownData.andMore', { deed: deed(first), count: rest.length })}</summary>
      <ul>
        {rest.map((action) => (
          <li key={action}>{deed(action)}</li>
        ))}
      </ul>
    </details>
  );
}
