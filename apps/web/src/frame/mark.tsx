import type { ReactNode } from 'react';
import { withQuery } from '../api/request.js';
import { useBrandColours, useBrandLogo, useBrandName } from './brand.js';
import css from './mark.module.css';

/** The sign of the house: the office's own logo, else a permit, a work term within it, and today. */
export function Mark(): ReactNode {
  const name = useBrandName();
  const logo = useBrandLogo();
  useBrandColours();
  return (
    <span className={css['mark']}>
      {logo ? (
        <img className={css['logo']} src={withQuery('/brand/logo', { of: logo })} alt="" />
      ) : (
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <rect x="1" y="7" width="23" height="7" rx="3.5" fill="currentColor" />
          <rect x="10" y="18" width="21" height="7" rx="3.5" fill="#8fd0b8" />
          <rect x="17" y="2" width="2.6" height="28" rx="1.3" fill="var(--sun)" />
        </svg>
      )}
      <span className={css['name']}>{name}</span>
    </span>
  );
}
