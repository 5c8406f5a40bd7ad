import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonInWords } from '../api/shapes/letter.js';
import { Callout } from '../elements/panel.js';
import { usePick } from '../words/use-language.js';

/** Each reason with its fix, and what the office noted. */
export function GivenReasons({ reasons }: { reasons: readonly ReasonInWords[] }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return reasons.map((reason) => (
    <Callout key={`${reason.code}:${reason.note ?? ''}`} tone="asks" title={pick(reason.text)}>
      {reason.note ? <p>{reason.note}</p> : null}
      <p>
        <strong>{t('letters.returned.fix')}</strong> {pick(reason.fix)}
      </p>
    </Callout>
  ));
}
