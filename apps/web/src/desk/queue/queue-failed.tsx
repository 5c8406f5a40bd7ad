import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { ButtonLink } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import { LoadFailed } from '../../elements/waiting.js';
import type { QueueSearch } from './queue-search.js';

/** The list did not come. Where a filter of the address was not understood, the filter is named, and the way back. */
export function QueueFailed({
  error,
  search,
  again,
}: {
  error: unknown;
  search: QueueSearch;
  again: () => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  const { status, errors } = asProblem(error);
  const names: Partial<Record<string, string>> = {
    assignee: t('queue.assignee'),
    program: t('queue.program'),
    why: t('queue.columns.why'),
    q: t('queue.search'),
  };
  if (status !== 422) return <LoadFailed error={error} again={again} />;
  const unknown = errors.map(({ path }) => {
    const name = names[path];
    return name ? t('queue.unknownFilter', { name, value: search[path as keyof QueueSearch] ?? '' }) : null;
  });
  return (
    <div role="alert">
      <Callout tone="asks" title={t('queue.unknownView')}>
        <p>{t('queue.unknownViewBody')}</p>
        <ul>{unknown.map((line) => (line ? <li key={line}>{line}</li> : null))}</ul>
        <ButtonLink to="/desk" kind="secondary">
          {t('queue.wholeQueue')}
        </ButtonLink>
      </Callout>
    </div>
  );
}
