import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { LoadedPage } from '../../elements/waiting.js';
import { PreparationSheet } from '../../preparation/preparation-sheet.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { WhomToAsk } from '../whom-to-ask.js';
import { preparationQuery } from './preparation-query.js';

export function PreparationPage(): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const { kind } = useParams({ from: '/portal/prepare/$kind' });
  const preparations = useQuery(preparationQuery);
  return (
    <LoadedPage query={preparations} title={t('preparation.title')}>
      {(list) => {
        const preparation = list.find((one) => one.kind === kind);
        return preparation ? (
          <Page
            title={word('submissionKind', kind)}
            lead={t('preparation.sheetLead')}
            back={{ to: '/prepare', label: t('preparation.title') }}
          >
            <PreparationSheet preparation={preparation} />
            <div className="actions unprinted">
              <ButtonLink to="/submissions/new">{t('preparation.record')}</ButtonLink>
              <Button kind="secondary" onClick={() => window.print()}>
                {t('preparation.print')}
              </Button>
            </div>
            <WhomToAsk />
          </Page>
        ) : (
          <Page title={t('frame.notFoundTitle')} lead={t('frame.notFoundBody')} faulty>
            <ButtonLink to="/prepare">{t('preparation.title')}</ButtonLink>
          </Page>
        );
      }}
    </LoadedPage>
  );
}
