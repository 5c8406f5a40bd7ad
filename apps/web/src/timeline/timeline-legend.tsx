import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarState, TimelineLayout } from './timeline-layout.js';
import css from './timeline.module.css';
import { TimelinePatterns } from './timeline-patterns.js';

type Entry = 'authorized' | 'policy' | 'limited' | 'unknown' | 'not' | 'gap';

const ENTRY_OF: Record<BarState, Entry> = {
  authorized: 'authorized',
  permitted: 'authorized',
  authorized_policy: 'policy',
  maintained: 'policy',
  limited: 'limited',
  unknown: 'unknown',
  not_authorized: 'not',
  not_permitted: 'not',
};

const SHOWN_AS: Record<Entry, { state: BarState; pattern?: string }> = {
  authorized: { state: 'authorized' },
  policy: { state: 'authorized_policy', pattern: 'stripes' },
  limited: { state: 'limited' },
  unknown: { state: 'unknown', pattern: 'dots' },
  not: { state: 'not_authorized' },
  gap: { state: 'not_authorized', pattern: 'gap' },
};

/** Only what the picture really shows. */
export function TimelineLegend({ layout }: { layout: TimelineLayout }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const shown = new Set<Entry>(layout.lanes.flatMap((lane) => lane.bars.map((bar) => ENTRY_OF[bar.state])));
  if (layout.gaps.length > 0) shown.add('gap');
  return (
    <ul className={css['legend']}>
      {[...shown].map((entry) => {
        const { state, pattern } = SHOWN_AS[entry];
        return (
          <li key={entry}>
            <svg width="22" height="14" aria-hidden="true">
              <TimelinePatterns id={`${id}${entry}`} />
              <rect className={css[state]} x="0.5" y="0.5" width="21" height="13" rx="3" />
              {pattern ? (
                <rect width="22" height="14" rx="3" fill={`url(#${id}${entry}-${pattern})`} />
              ) : null}
            </svg>
            {t(`authorization.legend.${entry}`)}
          </li>
        );
      })}
    </ul>
  );
}
