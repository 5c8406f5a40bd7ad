import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { Button } from './button.js';
import { Page } from './page.js';
import { Callout } from './panel.js';
import { useProblemWords } from './problem-words.js';
import { useFailure, type Failure } from './use-failure.js';
import { useFocusWhenGone } from './use-focus-when-gone.js';
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

/**
 * What did not come, and the way to it. It stays while it is asked for once more (`trying`), and the focus with it; when it
 * goes because the answer is here, the focus of whoever asked goes to the heading above the answer.
 */
export function LoadFailed({
  error,
  again,
  trying = false,
}: Pick<Failure, 'error' | 'again'> & Partial<Failure>): ReactNode {
  const { t } = useTranslation();
  const words = useProblemWords();
  const said = words(asProblem(error));
  const [asked, ask] = useFocusWhenGone();
  return (
    <Callout tone="ended" title={said.title}>
      <p>{said.detail}</p>
      <div className={css['again']}>
        <Button
          kind="secondary"
          busy={trying}
          onClick={(event) => {
            ask(event.currentTarget);
            again();
          }}
        >
          {t('frame.tryAgain')}
        </Button>
        <p role="status">{trying ? t('frame.trying') : asked ? t('frame.failedAgain') : null}</p>
      </div>
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
  const failure = useFailure(query);
  if (query.data !== undefined) return children(query.data);
  return failure ? <LoadFailed {...failure} /> : <Waiting />;
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
  const failure = useFailure(query);
  if (query.data !== undefined) return children(query.data);
  return failure ? <FailedPage title={title} failure={failure} /> : <Waiting />;
}

function FailedPage({ title, failure }: { title: string; failure: Failure }): ReactNode {
  const { t } = useTranslation();
  const missing = asProblem(failure.error).status === 404;
  return (
    <Page title={missing ? t('frame.notFoundTitle') : title} faulty>
      {missing ? <p>{t('frame.notFoundBody')}</p> : <LoadFailed {...failure} />}
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
