import type { ReactNode } from 'react';
import { LanguageButton } from '../session/language-button.js';
import { Mark } from './mark.js';
import css from './public-frame.module.css';

/** Around pages for anybody: nobody is signed in, and nothing but the page's own matter is shown. */
export function PublicFrame({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className={css['frame']}>
      <header className={css['header']}>
        <Mark />
        <LanguageButton />
      </header>
      <main id="main" className={css['main']}>
        {children}
      </main>
    </div>
  );
}
