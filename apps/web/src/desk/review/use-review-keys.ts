import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys, type KeyBinding } from '../keys/keys.js';
import { walkView } from '../queue/queue-walk.js';

/** The keys that every page of a decision has: back, and on to the next. */
export function useReviewKeys(bindings: KeyBinding[], skip: () => void): void {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  useKeys([
    ...bindings,
    { key: 'j', label: t('review.keys.skip'), run: skip },
    { key: 'u', label: t('review.keys.back'), run: () => void navigate({ href: walkView() }) },
  ]);
}
