import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { Panel } from '../elements/panel.js';
import { SelectField } from '../fields/choice-fields.js';
import { DateField } from '../fields/date-field.js';
import { TextField } from '../fields/text-field.js';
import { EMPTY_STAY, type StayDraft } from './draft.js';
import { CountryField, YesNoField } from './question-fields.js';
import type { TopicProps } from './topic-props.js';

const CATEGORIES = ['coop', 'yp', 'wh'] as const;

/** Earlier stays of any category, one panel each. */
export function StayFields({ draft, change, errorOf }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<StayDraft>): void =>
    change({ previous: draft.previous.map((stay, at) => (at === index ? { ...stay, ...part } : stay)) });
  return (
    <>
      <p>{t('iec.fields.previousHint')}</p>
      {draft.previous.map((stay, index) => (
        <Panel key={index} heading={t('iec.fields.stay', { number: index + 1 })}>
          <CountryField
            name={`previous[${index}].citizenship`}
            label={t('iec.fields.stayCitizenship')}
            error={errorOf(`previous[${index}].citizenship`)}
            value={stay.citizenship}
            onValue={(citizenship) => set(index, { citizenship })}
          />
          <SelectField
            name={`previous[${index}].category`}
            label={t('iec.fields.category')}
            error={errorOf(`previous[${index}].category`)}
            value={stay.category}
            onValue={(category) => set(index, { category })}
            width="medium"
            empty={t('iec.choose')}
            choices={CATEGORIES.map((value) => ({ value, label: t(`iec.categories.${value}`) }))}
          />
          <TextField
            name={`previous[${index}].months`}
            label={t('iec.fields.months')}
            error={errorOf(`previous[${index}].months`)}
            value={stay.months}
            onValue={(months) => set(index, { months })}
            width="short"
            input={{ inputMode: 'decimal' }}
          />
          <YesNoField
            name={`previous[${index}].permitIssued`}
            label={t('iec.fields.permitIssued')}
            error={errorOf(`previous[${index}].permitIssued`)}
            value={stay.permitIssued}
            onValue={(permitIssued) => set(index, { permitIssued })}
          />
          <TextField
            name={`previous[${index}].season`}
            label={t('iec.fields.season')}
            hint={t('iec.fields.seasonHint')}
            error={errorOf(`previous[${index}].season`)}
            value={stay.season}
            onValue={(season) => set(index, { season })}
            width="short"
            input={{ inputMode: 'numeric' }}
          />
          <DateField
            name={`previous[${index}].expiredOn`}
            label={t('iec.fields.expiredOn')}
            error={errorOf(`previous[${index}].expiredOn`)}
            value={stay.expiredOn}
            onValue={(expiredOn) => set(index, { expiredOn })}
          />
          <YesNoField
            name={`previous[${index}].throughRo`}
            label={t('iec.fields.stayThroughRo')}
            error={errorOf(`previous[${index}].throughRo`)}
            value={stay.throughRo}
            onValue={(throughRo) => set(index, { throughRo })}
          />
          <Button
            kind="quiet"
            onClick={() => change({ previous: draft.previous.filter((_, at) => at !== index) })}
          >
            {t('iec.fields.remove')}
          </Button>
        </Panel>
      ))}
      <Button kind="secondary" onClick={() => change({ previous: [...draft.previous, EMPTY_STAY] })}>
        {t('iec.fields.addStay')}
      </Button>
      <div className="after">
        <DateField
          name="iecPermitUntil"
          label={t('iec.fields.iecPermitUntil')}
          hint={t('iec.fields.iecPermitHint')}
          error={errorOf('iecPermitUntil')}
          value={draft.iecPermitUntil}
          onValue={(iecPermitUntil) => change({ iecPermitUntil })}
        />
      </div>
    </>
  );
}
