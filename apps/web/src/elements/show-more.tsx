import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

interface Props {
  /** A list that comes page by page. */
  of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  kind?: 'secondary' | 'quiet';
  small?: boolean;
}

/** Beneath a list: brings its next page, where there is one. */
export function ShowMore({ of, kind = 'secondary', small = false }: Props): ReactNode {
  const { t } = useTranslation();
  if (!of.hasNextPage) return null;
  return (
    <Button kind={kind} small={small} busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {t('frame.showMore')}
    </Button>
  );
}
