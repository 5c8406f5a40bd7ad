import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { GivenReasons } from '../given-reasons.js';
import { WhomToAsk } from '../whom-to-ask.js';

export function ReturnedPage({ request }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  return (
    <Page
      title={t('letters.returned.title')}
      lead={t('letters.returned.lead')}
      back={{ to: '/letters', label: t('letters.title') }}
    >
      <GivenReasons reasons={request.reasons} />
      <ButtonLink to="/letter-request/$id/$topic" params={{ id: request.id, topic: 'check' }}>
        {t('letters.returned.begin')}
      </ButtonLink>
      <WhomToAsk />
    </Page>
  );
}
