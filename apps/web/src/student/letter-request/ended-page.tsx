import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { usePick } from '../../words/use-language.js';
import { GivenReasons } from '../given-reasons.js';
import { WhomToAsk } from '../whom-to-ask.js';

export function EndedPage({ request }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const state = request.state === 'declined' || request.state === 'withdrawn' ? request.state : 'approved';
  return (
    <Page
      title={t(`letters.ended.${state}`)}
      lead={t(`letters.ended.${state}Body`)}
      back={{ to: '/letters', label: t('letters.title') }}
    >
      <p>
        {pick(request.kindNames)}, {t('letters.reference')} {request.reference}
      </p>
      {state === 'declined' ? <GivenReasons reasons={request.reasons} /> : null}
      <div className="actions">
        {state === 'approved' ? (
          <ButtonLink to="/letters">{t('letters.title')}</ButtonLink>
        ) : (
          <ButtonLink kind="secondary" to="/letter-request">
            {t('letters.newRequest')}
          </ButtonLink>
        )}
      </div>
      <WhomToAsk />
    </Page>
  );
}
