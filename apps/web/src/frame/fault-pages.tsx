import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { Button, ButtonLink } from '../elements/button.js';
import { Page } from '../elements/page.js';
import css from './fault-pages.module.css';
import { useProblemWords } from '../elements/problem-words.js';

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <main id="main" className={css['alone']}>
      <Page title={t('frame.notFoundTitle')} lead={t('frame.notFoundBody')}>
        <ButtonLink to="/">{t('frame.toStart')}</ButtonLink>
      </Page>
    </main>
  );
}

export function SurprisePage({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  const words = useProblemWords();
  const said = words(asProblem(error));
  return (
    <Page title={said.title} lead={said.detail} faulty>
      <Button onClick={() => window.location.reload()}>{t('frame.tryAgain')}</Button>
    </Page>
  );
}
