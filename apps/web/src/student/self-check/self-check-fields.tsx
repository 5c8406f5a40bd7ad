import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField, SelectField } from '../../fields/choice-fields.js';
import { DateField } from '../../fields/date-field.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { useInstitutionOnPapers } from '../../session/session-query.js';
import { useCodeWord } from '../../words/use-code-word.js';
import {
  CONDITIONS,
  isOfStudy,
  LOADS,
  NAMES_US,
  PERMITS,
  SETTINGS,
  type SelfCheckEntry,
  type Topic,
} from './self-check-entry.js';

interface Props {
  entry: SelfCheckEntry;
  change: (part: Partial<SelfCheckEntry>) => void;
  problems: FormProblems;
}

export function SelfCheckFields({ topic, ...props }: Props & { topic: Topic }): ReactNode {
  switch (topic) {
    case 'permit':
      return <PermitFields {...props} />;
    case 'printed':
      return <PrintedFields {...props} />;
    case 'studies':
      return <StudyFields {...props} />;
    case 'term':
      return <TermFields {...props} />;
  }
}

function PermitFields({ entry, change, problems }: Props): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  return (
    <>
      <RadioField
        name="permit"
        label={t('selfCheck.permit')}
        error={problems.of('permit')}
        value={entry.permit}
        onValue={(permit) => change({ permit })}
        choices={PERMITS.map((value) => ({ value, label: word('permitKind', value) }))}
      />
      <DateField
        name="expiresOn"
        label={t('selfCheck.expiresOn')}
        hint={t('selfCheck.expiresOnHint')}
        error={problems.of('expiresOn')}
        value={entry.expiresOn}
        onValue={(expiresOn) => change({ expiresOn })}
      />
    </>
  );
}

function PrintedFields({ entry, change, problems }: Props): ReactNode {
  const { t } = useTranslation();
  const institution = useInstitutionOnPapers() ?? t('selfCheck.ourInstitution');
  return (
    <>
      {isOfStudy(entry) ? (
        <RadioField
          name="condition"
          label={t('selfCheck.condition')}
          hint={t('selfCheck.conditionHint')}
          error={problems.of('condition')}
          value={entry.condition}
          onValue={(condition) => change({ condition })}
          choices={CONDITIONS.map((value) => ({ value, label: t(`selfCheck.conditions.${value}`) }))}
        />
      ) : null}
      <RadioField
        name="namesUs"
        label={t('selfCheck.namesUs', { institution })}
        hint={t('selfCheck.namesUsHint')}
        error={problems.of('namesUs')}
        value={entry.namesUs}
        onValue={(namesUs) => change({ namesUs })}
        choices={NAMES_US.map((value) => ({ value, label: t(`selfCheck.namesUsAnswers.${value}`) }))}
      />
    </>
  );
}

function StudyFields({ entry, change, problems }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <RadioField
      name="load"
      label={t('selfCheck.load')}
      error={problems.of('load')}
      value={entry.load}
      onValue={(load) => change({ load })}
      choices={LOADS.map((value) => ({ value, label: t(`selfCheck.loads.${value}`) }))}
    />
  );
}

function TermFields({ entry, change, problems }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        name="from"
        label={t('selfCheck.from')}
        error={problems.of('from')}
        value={entry.from}
        onValue={(from) => change({ from })}
      />
      <DateField
        name="to"
        label={t('selfCheck.to')}
        error={problems.of('to')}
        value={entry.to}
        onValue={(to) => change({ to })}
      />
      <SelectField
        name="setting"
        label={t('selfCheck.setting')}
        value={entry.setting}
        onValue={(setting) => change({ setting })}
        choices={SETTINGS.map((value) => ({ value, label: t(`selfCheck.settings.${value}`) }))}
      />
    </>
  );
}
