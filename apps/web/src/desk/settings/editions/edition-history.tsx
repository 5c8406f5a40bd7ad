import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { api } from '../../../api/request.js';
import type { Edition } from '../../../api/shapes/office.js';
import { Button } from '../../../elements/button.js';
import { Callout, Panel } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import table from '../../../elements/table.module.css';
import { Tag } from '../../../elements/tag.js';
import { Loaded } from '../../../elements/waiting.js';
import { useStamp } from '../../rule-packs/use-stamp.js';
import { editionHistory, type SettingName, useRefreshed } from './edition-data.js';
import { stepsOf } from './setting-steps.js';

interface Props {
  setting: SettingName;
  /** What an edition holds, in a few words; `before` is what the one before it held. */
  summary: (content: unknown, before: unknown) => string;
  /** What the first edition is called where it did not come with the product. */
  first?: string;
  mayChange: boolean;
}

/** Every edition with who wrote it and when, and the way back to it. */
export function EditionHistory({ setting, summary, first, mayChange }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const history = useQuery(editionHistory(setting));
  const refreshed = useRefreshed(setting);
  const goBack = useMutation({
    mutationFn: async ({ of, newest }: { of: number; newest: number }) => {
      await api.post(`${stepsOf(setting).editions}/${of}/restore`, {
        version: newest,
      });
      await refreshed();
    },
  });
  const problem = goBack.isError ? words(asProblem(goBack.error)) : null;
  return (
    <Panel heading={t('editions.history')} flush>
      {problem ? (
        <Callout tone="ended" title={problem.title}>
          {problem.detail}
        </Callout>
      ) : null}
      <Loaded query={history}>
        {(editions) => (
          <table className={`${table['table']} ${table['stacked']}`}>
            <thead>
              <tr>
                <th scope="col">{t('editions.edition')}</th>
                <th scope="col">{t('editions.holds')}</th>
                <th scope="col">{t('editions.content')}</th>
                <th scope="col">{t('editions.by')}</th>
                <th scope="col">{t('editions.note')}</th>
                <th scope="col">
                  <span className="heard">{t('editions.goBack')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {editions.map((edition, at) => (
                <tr key={edition.edition}>
                  <th scope="row">
                    {t('editions.edition')} {edition.edition}
                  </th>
                  <td>
                    <EditionState edition={edition} />
                  </td>
                  <td>{summary(edition.content, editions[at + 1]?.content)}</td>
                  <td>
                    <WrittenBy edition={edition} first={first ?? t('editions.shipped')} />
                  </td>
                  <td>
                    {edition.restoredFrom
                      ? t('editions.restored', { edition: edition.restoredFrom })
                      : (edition.note ?? '–')}
                  </td>
                  <td>
                    {mayChange && edition !== editions[0] ? (
                      <Button
                        kind="quiet"
                        small
                        busy={goBack.isPending}
                        aria-label={t('editions.goBackTo', { edition: edition.edition })}
                        onClick={() => goBack.mutate({ of: edition.edition, newest: editions[0]!.edition })}
                      >
                        {t('editions.goBack')}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Panel>
  );
}

function EditionState({ edition }: { edition: Edition }): ReactNode {
  const { t } = useTranslation('desk');
  if (edition.inForce) return <Tag tone="holds">{t('editions.inForce')}</Tag>;
  if (edition.waiting) return <Tag tone="office">{t('editions.waits', { date: edition.inForceFrom })}</Tag>;
  return <Tag tone="quiet">{t('editions.earlier')}</Tag>;
}

function WrittenBy({ edition, first }: { edition: Edition; first: string }): ReactNode {
  const stamp = useStamp();
  if (!edition.recordedBy || !edition.recordedAt) return first;
  return `${edition.recordedBy}, ${stamp(edition.recordedAtLocal ?? edition.recordedAt)}`;
}
