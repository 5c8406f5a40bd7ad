import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { Button } from './button.js';
import { Page } from './page.js';
import { Callout } from './panel.js';
import { useProblemWords } from './problem-words.js';
import css from './waiting.module.css';

export function Waiting(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={css['waiting']} role="status" data-waiting="">
      <span className="heard">{t('frame.loading')}</span>
      <span className={css['bar']} aria-hidden="true" />
      <span className={css['bar']} aria-hidden="true" />
      <span className={css['bar']} aria-hidden="true" />
    </div>
  );
}

export function LoadFailed({ error, again }: { error: unknown; again: () => void }): ReactNode {
  const { t } = useTranslation();
  const words = useProblemWords();
  const said = words(asProblem(error));
  return (
    <Callout tone="ended" title={said.title}>
      <p>{said.detail}</p>
      <Button kind="secondary" onClick={again}>
        {t('frame.tryAgain')}
      </Button>
    </Callout>
  );
}

/** Waits for an answer inside a page or panel; a failure says so and offers to try again. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <LoadFailed error={query.error} again={() => void query.refetch()} />;
  return <Waiting />;
}

/** The same for a page whose very heading depends on the answer. */
export function LoadedPage<T>({
  query,
  title,
  children,
}: {
  query: UseQueryResult<T>;
  title: string;
  children: (data: T) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Waiting />;
  const { status } = asProblem(query.error);
  return <FailedPage title={title} missing={status === 404} query={query} />;
}

function FailedPage<T>({
  title,
  missing,
  query,
}: {
  title: string;
  missing: boolean;
  query: UseQueryResult<T>;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={missing ? t('frame.notFoundTitle') : title} faulty>
      {missing ? (
        <p>{t('frame.notFoundBody')}</p>
      ) : (
        <LoadFailed error={query.error} again={() => void query.refetch()} />
      )}
    </Page>
  );
}

/** Parts that come in one piece, so that none pushes another about; each says itself what of it failed. */
export function Together({
  queries,
  children,
}: {
  queries: readonly Pick<UseQueryResult, 'isPending'>[];
  children: ReactNode;
}): ReactNode {
  return queries.some(({ isPending }) => isPending) ? <Waiting /> : children;
}
