import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeValues } from '../../../api/shapes/office.js';
import type { Language } from '../../../time/calendar-date.js';
import { officeInLanguage } from '../../../words/use-office-in-language.js';
import { Panel } from '../../../elements/panel.js';
import css from './editions.module.css';
import { useOfficeFields, withTicks } from './office-fields.js';
import { differing, ValueChanges } from './value-changes.js';

/** Names the fields in which an edition differs from the one before it. */
export function useChangedFields(): (content: unknown, before: unknown) => string {
  const { t } = useTranslation('desk');
  const fields = useOfficeFields();
  return (content, before) => {
    const { institutionName, officeName } = content as OfficeValues;
    if (!before) return `${institutionName}, ${officeName}`;
    const labels = differing(
      fields,
      withTicks(before as OfficeValues),
      withTicks(content as OfficeValues),
    ).map(({ label }) => label);
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
  const [left, right] = [withTicks(today), withTicks(then)];
  const fields = differing(useOfficeFields(), left, right);
  if (fields.length === 0) return null;
  return (
    <Panel heading={t('editions.office.preview')} flush>
      <ValueChanges fields={fields} today={left} then={right} />
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
