import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import type { PermitKind } from '../../api/shapes/record.js';
import { Callout } from '../../elements/panel.js';
import { RadioField } from '../../fields/choice-fields.js';
import { useDateReader } from '../../fields/date-faults.js';
import { DateField } from '../../fields/date-field.js';
import { TextAreaField, TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { type DateEntry, entryOf } from '../../time/date-entry.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { canonical, isDliNumber, isDocumentNumber } from './number-formats.js';
import { permitOnFile } from './permit-on-file.js';
import { PermitSample } from './permit-sample.js';
import { TopicForm } from './topic-form.js';
import type { TopicProps } from './topic-props.js';
import { useTopicEntry } from './use-topic-entry.js';

const KINDS: readonly PermitKind[] = ['study_permit', 'coop_work_permit', 'other_work_permit'];

interface Entry {
  kind: PermitKind | '';
  number: string;
  expires: DateEntry;
  remarks: string;
  dli: string;
}

export function PermitTopic({ request, me }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const readDate = useDateReader();
  const problems = useFormProblems('answers.');
  const known = permitOnFile(request.answers, me);
  const { entry, change, draft } = useTopicEntry<Entry>(request, 'permit', {
    kind: known.kind ?? '',
    number: known.documentNumber ?? '',
    expires: entryOf(known.expiresOn),
    remarks: known.remarkText ?? '',
    dli: known.dliNumber ?? '',
  });
  const { kind, number, expires, remarks, dli } = entry;
  const read = () => {
    const faults: FieldProblem[] = [];
    if (!kind) faults.push({ path: 'permit.kind', problem: t('letters.permit.kindMissing') });
    if (!number.trim())
      faults.push({ path: 'permit.documentNumber', problem: t('letters.permit.documentNumberMissing') });
    else if (!isDocumentNumber(number))
      faults.push({ path: 'permit.documentNumber', problem: t('letters.permit.documentNumberWrong') });
    const expiresOn = readDate('permit.expiresOn', t('letters.permit.expiresOnName'), expires, faults);
    if (dli.trim() && !isDliNumber(dli))
      faults.push({ path: 'permit.dliNumber', problem: t('letters.permit.dliNumberWrong') });
    if (faults.length > 0 || !kind || !expiresOn) return { faults };
    return {
      answers: {
        permit: {
          kind,
          documentNumber: canonical(number),
          expiresOn,
          remarkText: remarks.trim(),
          ...(dli.trim() ? { dliNumber: canonical(dli) } : {}),
        },
      },
    };
  };
  return (
    <TopicForm request={request} topic="permit" problems={problems} draft={draft} read={read}>
      {known.fromRecord ? <Callout tone="office">{t('letters.permit.onFile')}</Callout> : null}
      <PermitSample />
      <RadioField
        name="permit.kind"
        label={t('letters.permit.kind')}
        error={problems.of('permit.kind')}
        value={kind}
        onValue={(value) => change({ kind: value })}
        choices={KINDS.map((value) => ({ value, label: word('permitKind', value) }))}
      />
      <TextField
        name="permit.documentNumber"
        label={t('letters.permit.documentNumber')}
        hint={t('letters.permit.documentNumberHint')}
        error={problems.of('permit.documentNumber')}
        value={number}
        onValue={(value) => change({ number: value })}
        width="medium"
        input={{ spellCheck: false, autoCapitalize: 'characters' }}
      />
      <DateField
        name="permit.expiresOn"
        label={t('letters.permit.expiresOn')}
        hint={t('letters.permit.expiresOnHint')}
        error={problems.of('permit.expiresOn')}
        value={expires}
        onValue={(value) => change({ expires: value })}
      />
      <TextAreaField
        name="permit.remarkText"
        label={t('letters.permit.remarkText')}
        hint={t('letters.permit.remarkTextHint')}
        error={problems.of('permit.remarkText')}
        optional
        value={remarks}
        onValue={(value) => change({ remarks: value })}
        rows={5}
      />
      <TextField
        name="permit.dliNumber"
        label={t('letters.permit.dliNumber')}
        hint={t('letters.permit.dliNumberHint')}
        error={problems.of('permit.dliNumber')}
        optional
        value={dli}
        onValue={(value) => change({ dli: value })}
        width="medium"
        input={{ spellCheck: false, autoCapitalize: 'characters' }}
      />
    </TopicForm>
  );
}
