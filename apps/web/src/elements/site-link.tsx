import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** A path of this site, with its query, as the API names it. */
  path: string;
  id?: string;
  className?: string | undefined;
  /** It leads to where one is. */
  current?: boolean;
  children: ReactNode;
}

/** A link whose address comes as text; the typed `Link` is for addresses known here. */
export function SiteLink({ path, id, className, current = false, children }: Props): ReactNode {
  const navigate = useNavigate();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ href: path });
  };
  return (
    <a
      id={id}
      href={path}
      className={className}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onClick={follow}
    >
      {children}
    </a>
  );
}
