import type { ReactNode } from 'react';
import css from './tag.module.css';

export type Tone = 'quiet' | 'holds' | 'office' | 'asks' | 'ended';

export function Tag({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={`${css['tag']} ${css[tone]}`} data-tag="">
      {children}
    </span>
  );
}
