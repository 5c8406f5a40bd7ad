import type { ReactNode } from 'react';
import css from './panel.module.css';
import type { Tone } from './tag.js';

interface PanelProps {
  heading?: ReactNode;
  beside?: ReactNode;
  flush?: boolean;
  id?: string;
  children: ReactNode;
}

export function Panel({ heading, beside, flush, id, children }: PanelProps): ReactNode {
  return (
    <section className={css['panel']} {...(id ? { id } : {})}>
      {heading ? (
        <div className={css['head']}>
          <h2 className={css['heading']}>{heading}</h2>
          {beside ? <div className={css['beside']}>{beside}</div> : null}
        </div>
      ) : null}
      <div className={flush ? css['flush'] : css['body']}>{children}</div>
    </section>
  );
}

/** A remark that stands out: the tone is said in words by its own text, the colour only supports it. */
export function Callout({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title?: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={`${css['callout']} ${css[tone]}`}>
      {title ? <p className={css['title']}>{title}</p> : null}
      {children}
    </div>
  );
}
