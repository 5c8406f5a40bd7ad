import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepField } from '../api/shapes/pathway.js';
import { CheckListField, RadioField, SelectField } from '../fields/choice-fields.js';
import { DateField } from '../fields/date-field.js';
import { TextField } from '../fields/text-field.js';
import { useOfficeZone } from '../session/session-query.js';
import { placeOfZone, zonesToChoose } from '../time/time-zones.js';
import { useLanguage, usePick } from '../words/use-language.js';
import type { FieldEntry } from './step-entry.js';

interface Props {
  field: StepField;
  entry: FieldEntry;
  onEntry: (part: Partial<FieldEntry>) => void;
  error: string | undefined;
}

/** One field of a step, drawn from the pathway's data. */
export function StepFieldInput({ field, entry, onEntry, error }: Props): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const shared = {
    name: field.code,
    label: pick(field.names),
    ...(field.hint ? { hint: pick(field.hint) } : {}),
    error,
    optional: field.optional === true,
  };
  const choices = (field.options ?? []).map(({ code, names }) => ({ value: code, label: pick(names) }));
  const text = { value: entry.text, onValue: (value: string) => onEntry({ text: value }) };
  switch (field.kind) {
    case 'date':
      return <DateField {...shared} value={entry.date} onValue={(date) => onEntry({ date })} />;
    case 'moment':
      return (
        <>
          <DateField {...shared} value={entry.date} onValue={(date) => onEntry({ date })} />
          <ClockFields field={field} entry={entry} onEntry={onEntry} />
        </>
      );
    case 'choice':
      return <SelectField {...shared} {...text} width="medium" empty={t('iec.choose')} choices={choices} />;
    case 'choices':
      return (
        <CheckListField
          {...shared}
          values={entry.several}
          onValues={(several) => onEntry({ several })}
          choices={choices}
        />
      );
    case 'yes_no':
      return (
        <RadioField
          {...shared}
          {...text}
          choices={[
            { value: 'yes', label: t('frame.yes') },
            { value: 'no', label: t('frame.no') },
          ]}
        />
      );
    case 'number':
      return <TextField {...shared} {...text} width="short" input={{ inputMode: 'numeric' }} />;
    case 'text':
      return <TextField {...shared} {...text} width="medium" />;
  }
}

/** The face of a clock and whose it is: an invitation's time is printed by the clocks of a place. */
function ClockFields({ field, entry, onEntry }: Omit<Props, 'error'>): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const officeZone = useOfficeZone();
  const zones = useMemo(() => zonesToChoose(officeZone), [officeZone]);
  const name = (part: string): string => `${field.code}-${part}`;
  return (
    <>
      <TextField
        name={name('hour')}
        label={t('iec.case.hour')}
        error={undefined}
        value={entry.hour}
        onValue={(hour) => onEntry({ hour })}
        width="short"
        input={{ inputMode: 'numeric', maxLength: 2 }}
      />
      <TextField
        name={name('minute')}
        label={t('iec.case.minute')}
        error={undefined}
        value={entry.minute}
        onValue={(minute) => onEntry({ minute })}
        width="short"
        input={{ inputMode: 'numeric', maxLength: 2 }}
      />
      <SelectField
        name={name('zone')}
        label={t('iec.case.zone')}
        error={undefined}
        value={entry.zone}
        onValue={(zone) => onEntry({ zone })}
        width="medium"
        choices={[
          ...zones.here.map((zone) => ({ value: zone, label: placeOfZone(zone, language) })),
          { value: 'Etc/UTC', label: 'UTC' },
        ]}
        more={{
          label: t('iec.case.zoneElsewhere'),
          choices: zones.elsewhere.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
        }}
      />
    </>
  );
}
