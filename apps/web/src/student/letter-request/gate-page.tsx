import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gate } from '../../api/shapes/letter.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { usePick } from '../../words/use-language.js';
import { WhomToAsk } from '../whom-to-ask.js';

/** Says exactly what is missing before a letter can be requested, and what makes it appear. */
export function GatePage({ missing }: { missing: Gate['missing'] }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Page title={t('letters.gate.title')} back={{ to: '/home', label: t('frame.places.home') }}>
      <Callout tone="asks" title={t('letters.gate.lead')}>
        <ul>
          {missing.map((item) => (
            <li key={item.code}>{pick(item.text)}</li>
          ))}
        </ul>
      </Callout>
      <p>{t('letters.gate.then')}</p>
      <WhomToAsk />
    </Page>
  );
}
