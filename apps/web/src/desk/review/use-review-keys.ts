import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys, type KeyBinding } from '../keys/keys.js';
import { beforeInWalk, walkView } from '../queue/queue-walk.js';

/**
 * The keys that every page of a decision has: back to the list, the one before, and on to the next.
 *
 * @param skip null where no list leads on from here
 */
export function useReviewKeys(bindings: KeyBinding[], skip: (() => void) | null): void {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const path = useTaskPath();
  const previous = (): void => {
    const before = beforeInWalk(path);
    if (before) void navigate({ href: before });
  };
  useKeys([
    ...bindings,
    ...(skip
      ? [
          { key: 'j', label: t('review.keys.skip'), run: skip },
          { key: 'k', label: t('review.keys.previous'), run: previous },
        ]
      : []),
    { key: 'u', label: t('review.keys.back'), run: () => void navigate({ href: walkView() }) },
  ]);
}

/** The address as the queue names it: a task may lead to one part of a case. */
export const useTaskPath = (): string =>
  useLocation({ select: ({ pathname, hash }) => (hash ? `${pathname}#${hash}` : pathname) });
