import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys, type KeyBinding } from '../keys/keys.js';
import { beforeInWalk, walkView } from '../queue/queue-walk.js';

/** The keys that every page of a decision has: back to the list, the one before, and on to the next. */
export function useReviewKeys(bindings: KeyBinding[], skip: () => void): void {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const previous = (): void => {
    const before = beforeInWalk(pathname);
    if (before) void navigate({ href: before });
  };
  useKeys([
    ...bindings,
    { key: 'j', label: t('review.keys.skip'), run: skip },
    { key: 'k', label: t('review.keys.previous'), run: previous },
    { key: 'u', label: t('review.keys.back'), run: () => void navigate({ href: walkView() }) },
  ]);
}
