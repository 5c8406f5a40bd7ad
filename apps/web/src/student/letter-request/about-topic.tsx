import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { RadioField, SelectField } from '../../fields/choice-fields.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useLanguage } from '../../words/use-language.js';
import { countries } from '../../words/country-names.js';
import { TopicForm } from './topic-form.js';
import type { TopicProps } from './topic-props.js';
import { useTopicEntry } from './use-topic-entry.js';

interface Entry {
  inCanada: 'yes' | 'no' | '';
  citizenship: string;
}

export function AboutTopic({ request, me }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const problems = useFormProblems('answers.');
  const { answers } = request;
  const { entry, change, draft } = useTopicEntry<Entry>(request, 'about', {
    inCanada: answers.inCanada === undefined ? '' : answers.inCanada ? 'yes' : 'no',
    citizenship: answers.citizenship ?? me.citizenships[0] ?? '',
  });
  const { inCanada, citizenship } = entry;
  const choices = useMemo(
    () => countries(language).map((country) => ({ value: country.code, label: country.name })),
    [language],
  );
  const read = () => {
    const faults: FieldProblem[] = [];
    if (!inCanada) faults.push({ path: 'inCanada', problem: t('letters.about.inCanadaMissing') });
    if (!citizenship) faults.push({ path: 'citizenship', problem: t('letters.about.citizenshipMissing') });
    return faults.length > 0 ? { faults } : { answers: { inCanada: inCanada === 'yes', citizenship } };
  };
  return (
    <TopicForm request={request} topic="about" problems={problems} draft={draft} read={read}>
      <Panel heading={t('letters.about.onFile')}>
        <FactList
          facts={[
            { name: t('letters.about.name'), value: `${me.givenName} ${me.familyName}` },
            { name: t('letters.about.studentNumber'), value: me.studentNumber },
            { name: t('letters.about.program'), value: me.program?.name ?? t('frame.notOnFile') },
            { name: t('letters.about.email'), value: me.email },
          ]}
        />
        <p>{t('letters.about.wrong')}</p>
      </Panel>
      <RadioField
        name="inCanada"
        label={t('letters.about.inCanada')}
        error={problems.of('inCanada')}
        value={inCanada}
        onValue={(value) => change({ inCanada: value })}
        choices={[
          { value: 'yes', label: t('frame.yes') },
          { value: 'no', label: t('frame.no') },
        ]}
      />
      <SelectField
        name="citizenship"
        label={t('letters.about.citizenship')}
        hint={t('letters.about.citizenshipHint')}
        error={problems.of('citizenship')}
        value={citizenship}
        onValue={(value) => change({ citizenship: value })}
        choices={choices}
        empty={t('letters.about.choose')}
      />
    </TopicForm>
  );
}
