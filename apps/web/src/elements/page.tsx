import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandName } from '../frame/brand.js';
import css from './page.module.css';

interface Props {
  title: string;
  /** Words in the window's title where they should differ from the heading. */
  windowTitle?: string;
  lead?: ReactNode;
  back?: LinkProps & { label: string };
  beside?: ReactNode;
  /** Puts 'Error:' first in the window's title, where a screen reader begins. */
  faulty?: boolean;
  wide?: boolean;
  children: ReactNode;
}

let firstPage = true;

/** One page: its heading takes the focus when the route changes, so that keyboard and screen reader arrive with the eye. */
export function Page({ title, windowTitle, lead, back, beside, faulty, wide, children }: Props): ReactNode {
  const { t } = useTranslation();
  const house = useBrandName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${faulty ? `${t('frame.errorPrefix')} ` : ''}${windowTitle ?? title} – ${house}`;
  }, [title, windowTitle, faulty, house, t]);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  const { label, ...backLink } = back ?? { label: '' };
  return (
    <div className={`${css['page']} ${wide ? css['wide'] : ''}`}>
      {back ? (
        <Link {...backLink} className={css['back']}>
          {label}
        </Link>
      ) : null}
      <div className={css['head']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className={css['lead']}>{lead}</div> : null}
        </div>
        {beside ? <div className={css['beside']}>{beside}</div> : null}
      </div>
      {children}
    </div>
  );
}
