import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { FieldGroup } from '../fields/field.js';
import { TextField } from '../fields/text-field.js';
import type { Draft } from './draft.js';
import { CountryField } from './question-fields.js';
import type { TopicProps } from './topic-props.js';

/** Countries for police certificates, with the months lived there. */
export function LivedInFields({ draft, change, errorOf }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Draft['livedIn'][number]>): void =>
    change({ livedIn: draft.livedIn.map((row, at) => (at === index ? { ...row, ...part } : row)) });
  return (
    <FieldGroup name="livedIn" label={t('iec.fields.livedIn')}>
      {draft.livedIn.map((row, index) => (
        <div key={index}>
          <CountryField
            name={`livedIn[${index}].country`}
            label={t('iec.fields.country')}
            error={errorOf(`livedIn[${index}].country`)}
            value={row.country}
            onValue={(country) => set(index, { country })}
            withCanada
          />
          <TextField
            name={`livedIn[${index}].months`}
            label={t('iec.fields.months')}
            error={errorOf(`livedIn[${index}].months`)}
            value={row.months}
            onValue={(months) => set(index, { months })}
            width="short"
            input={{ inputMode: 'decimal' }}
          />
        </div>
      ))}
      <Button
        kind="quiet"
        onClick={() => change({ livedIn: [...draft.livedIn, { country: '', months: '' }] })}
      >
        {t('iec.fields.addCountry')}
      </Button>
    </FieldGroup>
  );
}
