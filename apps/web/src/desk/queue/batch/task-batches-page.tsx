import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskBatch } from '../../../api/shapes/task-batch.js';
import { Page } from '../../../elements/page.js';
import { Panel } from '../../../elements/panel.js';
import rows from '../../../elements/row-list.module.css';
import { Tag } from '../../../elements/tag.js';
import { Loaded } from '../../../elements/waiting.js';
import { stampInProse } from '../../../time/local-stamp.js';
import { useLanguage } from '../../../words/use-language.js';
import css from '../../letter-bulk/bulk.module.css';
import { taskBatches } from './task-batch-data.js';

/** Steps with many tasks that were started lately, by anybody of the office. */
export function TaskBatchesPage(): ReactNode {
  const { t } = useTranslation('desk');
  const batches = useQuery(taskBatches);
  return (
    <Page
      title={t('taskBatches.title')}
      lead={t('taskBatches.lead')}
      back={{ to: '/desk', label: t('queue.title') }}
      wide
    >
      <Loaded query={batches}>
        {(list) =>
          list.length === 0 ? (
            <p className={css['none']}>{t('taskBatches.none')}</p>
          ) : (
            <Panel flush>
              <ul className={rows['list']}>
                {list.map((batch) => (
                  <Started key={batch.id} batch={batch} />
                ))}
              </ul>
            </Panel>
          )
        }
      </Loaded>
    </Page>
  );
}

function Started({ batch }: { batch: TaskBatch }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { id, step, state, total, counts, undoes, startedBy: name } = batch;
  const at = stampInProse(batch.startedAtLocal ?? batch.startedAt, language);
  const isWhole = counts.left + counts.stopped === 0;
  return (
    <li className={`${rows['row']} ${rows['linked']}`}>
      <div>
        <Link to="/desk/task-batches/$id" params={{ id }} className={rows['title']}>
          {t(batch.ofStudents ? 'taskBatches.ofStudents' : 'work.bulk.title', {
            step: t(`work.bulk.step.${step}`),
            count: total,
          })}
        </Link>
        <p className={rows['detail']}>
          {t(undoes ? 'taskBatches.undoneBy' : 'taskBatches.startedBy', { name, at })}
        </p>
      </div>
      <Tag tone={state === 'running' ? 'office' : isWhole ? 'holds' : 'asks'}>
        {t(`bulk.states.${state}`)}
      </Tag>
    </li>
  );
}
