import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterBatch } from '../../api/shapes/letter-batch.js';
import { Panel } from '../../elements/panel.js';
import rows from '../../elements/row-list.module.css';
import { Tag } from '../../elements/tag.js';
import { LoadFailed } from '../../elements/waiting.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import { batchesQuery, isUnderWay } from './bulk-data.js';
import { useBatchWords } from './use-batch-words.js';

/** What was started lately, with what became of it. */
export function BatchList(): ReactNode {
  const { t } = useTranslation('desk');
  const { data: batches, isError, error, refetch } = useQuery(batchesQuery);
  if (isError && !batches) return <LoadFailed error={error} again={() => void refetch()} />;
  if (!batches || batches.length === 0) return null;
  return (
    <Panel heading={t('bulk.latest')} flush>
      <ul className={rows['list']}>
        {batches.map((batch) => (
          <BatchItem key={batch.id} batch={batch} />
        ))}
      </ul>
    </Panel>
  );
}

function BatchItem({ batch }: { batch: LetterBatch }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const words = useBatchWords();
  const { id, startedBy: name, startedAt, startedAtLocal, counts } = batch;
  const left = counts.failed + counts.refused + counts.stopped;
  const at = stampInProse(startedAtLocal ?? startedAt, language);
  return (
    <li className={`${rows['row']} ${rows['linked']}`}>
      <div>
        <Link to="/desk/bulk/$id" params={{ id }} className={rows['title']}>
          {t('bulk.of', { count: batch.total, at })}
        </Link>
        <p className={rows['detail']}>
          {t('bulk.by', { name })} · {words.summary(batch)}
        </p>
      </div>
      <Tag tone={isUnderWay(batch) ? 'office' : left > 0 ? 'asks' : 'holds'}>{words.state(batch)}</Tag>
    </li>
  );
}
