import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeValues } from '../../../api/shapes/office.js';
import type { Language } from '../../../time/calendar-date.js';
import { officeInLanguage } from '../../../words/use-office-in-language.js';
import { Panel } from '../../../elements/panel.js';
import table from '../../../elements/table.module.css';
import type { FormField } from '../../forms/form-field.js';
import css from './editions.module.css';
import { useOfficeFields, withTicks } from './office-fields.js';

/** Fields in which two editions differ. */
function differing(fields: readonly FormField[], one: OfficeValues, other: OfficeValues): FormField[] {
  const [left, right] = [withTicks(one), withTicks(other)];
  return fields.filter(({ name }) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
}

/** Names the fields in which an edition differs from the one before it. */
export function useChangedFields(): (content: unknown, before: unknown) => string {
  const { t } = useTranslation('desk');
  const fields = useOfficeFields();
  return (content, before) => {
    const { institutionName, officeName } = content as OfficeValues;
    if (!before) return `${institutionName}, ${officeName}`;
    const labels = differing(fields, before as OfficeValues, content as OfficeValues).map(
      ({ label }) => label,
    );
    return labels.length > 0 ? labels.join('; ') : t('editions.office.same');
  };
}

interface Props {
  today: OfficeValues;
  then: OfficeValues;
}

/** What would be different, and how the office would sign its letters: before it is published. */
export function OfficeChanges({ today, then }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const shown = useShownValue();
  const fields = differing(useOfficeFields(), today, then);
  if (fields.length === 0) return null;
  const [left, right] = [withTicks(today), withTicks(then)];
  return (
    <Panel heading={t('editions.office.preview')} flush>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            <th scope="col">{t('editions.office.field')}</th>
            <th scope="col">{t('editions.office.today')}</th>
            <th scope="col">{t('editions.office.then')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              <td>{shown(field, left[field.name])}</td>
              <td>{shown(field, right[field.name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Letterhead office={then} language="en" />
      {then.institutionNameFr || then.officeNameFr || then.signatoryTitleFr ? (
        <Letterhead office={then} language="fr" />
      ) : null}
    </Panel>
  );
}

function Letterhead({ office, language }: { office: OfficeValues; language: Language }): ReactNode {
  const { t } = useTranslation('desk');
  const head = officeInLanguage(office, language);
  return (
    <address
      className={css['letterhead']}
      lang={language}
      aria-label={t(`editions.office.letterhead.${language}`)}
    >
      <strong>{head.institutionName}</strong>
      {`\n${head.officeName}\n${head.address}\n${head.telephone} · ${head.email}\n\n${head.signatoryName}, ${head.signatoryTitle}`}
    </address>
  );
}

function useShownValue(): (field: FormField, value: unknown) => string {
  const { t } = useTranslation();
  return (field, value) => {
    if (field.type === 'check') return t(value === true ? 'frame.yes' : 'frame.no');
    if (field.type === 'choice')
      return field.choices.find((choice) => choice.value === value)?.label ?? String(value);
    if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : '–';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '–';
  };
}
