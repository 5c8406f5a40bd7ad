import { Link, type LinkProps } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import css from './button.module.css';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: Kind;
  small?: boolean;
  /** While its work runs: the button says so and refuses a second press, but keeps the focus. */
  busy?: boolean;
  keyHint?: string;
  'data-first-focus'?: boolean;
}

export function Button({
  kind = 'primary',
  small,
  busy,
  keyHint,
  children,
  onClick,
  ...rest
}: Props): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={`${css['button']} ${css[kind]} ${small ? css['small'] : ''}`}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...(keyHint ? { 'aria-keyshortcuts': keyHint } : {})}
    >
      {busy ? <span className={css['spinner']} aria-hidden="true" /> : null}
      {children}
      {keyHint ? (
        <kbd className={css['key']} aria-hidden="true">
          {keyHint}
        </kbd>
      ) : null}
    </button>
  );
}

export function ButtonLink({
  kind = 'primary',
  small,
  children,
  ...link
}: LinkProps & { kind?: Kind; small?: boolean; children: ReactNode }): ReactNode {
  return (
    <Link {...link} className={`${css['button']} ${css[kind]} ${small ? css['small'] : ''}`}>
      {children}
    </Link>
  );
}

/** For an address that is none of the router's. */
export function ButtonAnchor({
  kind = 'primary',
  children,
  ...anchor
}: AnchorHTMLAttributes<HTMLAnchorElement> & { kind?: Kind }): ReactNode {
  return (
    <a {...anchor} className={`${css['button']} ${css[kind]}`}>
      {children}
    </a>
  );
}
