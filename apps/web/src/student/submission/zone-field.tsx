import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../fields/choice-fields.js';
import { useOfficeZone } from '../../session/session-query.js';
import { placeOfZone, zonesToChoose } from '../../time/time-zones.js';
import { useLanguage } from '../../words/use-language.js';

interface Props {
  value: string;
  onValue: (zone: string) => void;
  error: string | undefined;
}

export function ZoneField({ value, onValue, error }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const officeZone = useOfficeZone();
  const zones = useMemo(() => zonesToChoose(officeZone), [officeZone]);
  return (
    <SelectField
      name="timeZone"
      label={t('submissions.zone')}
      hint={t('submissions.zoneHint')}
      error={error}
      value={value}
      onValue={onValue}
      choices={[
        ...zones.here.map((zone) => ({ value: zone, label: placeOfZone(zone, language) })),
        { value: 'Etc/UTC', label: t('submissions.utcZone') },
      ]}
      more={{
        label: t('submissions.zoneElsewhere'),
        choices: zones.elsewhere.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      }}
    />
  );
}
