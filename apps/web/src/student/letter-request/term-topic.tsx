import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import type { Term } from '../../api/shapes/office.js';
import { LoadedPage } from '../../elements/waiting.js';
import { RadioField } from '../../fields/choice-fields.js';
import { TextAreaField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { dateInProse } from '../../time/calendar-date.js';
import { termsQuery, useTermName } from '../../record/term-names.js';
import { useLanguage } from '../../words/use-language.js';
import { TermChoice } from './term-choice.js';
import { TopicForm } from './topic-form.js';
import type { TopicProps } from './topic-props.js';
import { useTopicEntry } from './use-topic-entry.js';

interface Entry {
  targetTerm: string;
  workTermId: string;
  letterLanguage: 'en' | 'fr' | '';
  note: string;
}

/** Nobody chooses from a list that is still on its way. */
export function TermTopic(props: TopicProps): ReactNode {
  const { t } = useTranslation();
  const terms = useQuery(termsQuery);
  return (
    <LoadedPage query={terms} title={t('letters.start.title')}>
      {(known) => <TermForm {...props} known={known} />}
    </LoadedPage>
  );
}

function TermForm({ request, me, known }: TopicProps & { known: readonly Term[] }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const termName = useTermName();
  const problems = useFormProblems('answers.');
  const { answers } = request;
  const workTerms = me.workTerms.filter((term) => !term.cancelledAt);
  const { entry, change, draft } = useTopicEntry<Entry>(request, 'term', {
    targetTerm: answers.targetTerm ?? '',
    workTermId: answers.workTermId ?? 'none',
    letterLanguage: answers.language ?? '',
    note: answers.noteToOffice ?? '',
  });
  const { targetTerm, workTermId, letterLanguage, note } = entry;
  const read = () => {
    const faults: FieldProblem[] = [];
    if (!targetTerm.trim()) faults.push({ path: 'targetTerm', problem: t('letters.term.targetTermMissing') });
    if (!letterLanguage) faults.push({ path: 'language', problem: t('letters.term.languageMissing') });
    if (faults.length > 0 || !letterLanguage) return { faults };
    return {
      answers: {
        targetTerm: targetTerm.trim(),
        language: letterLanguage,
        ...(workTermId === 'none' ? {} : { workTermId }),
        ...(note.trim() ? { noteToOffice: note.trim() } : {}),
      },
    };
  };
  return (
    <TopicForm request={request} topic="term" problems={problems} draft={draft} read={read}>
      <TermChoice
        terms={known}
        value={targetTerm}
        onValue={(code) => change({ targetTerm: code })}
        error={problems.of('targetTerm')}
      />
      {workTerms.length > 0 ? (
        <RadioField
          name="workTermId"
          label={t('letters.term.workTerm')}
          error={problems.of('workTermId')}
          value={workTermId}
          onValue={(value) => change({ workTermId: value })}
          choices={[
            ...workTerms.map((term) => ({
              value: term.id,
              label: [termName(term.term), term.employer].filter(Boolean).join(', '),
              hint: `${dateInProse(term.from, language)} – ${dateInProse(term.to, language)}`,
            })),
            {
              value: 'none',
              label: t('letters.term.workTermNone'),
              hint: t('letters.term.workTermNoneHint'),
            },
          ]}
        />
      ) : null}
      <RadioField
        name="language"
        label={t('letters.term.language')}
        error={problems.of('language')}
        value={letterLanguage}
        onValue={(value) => change({ letterLanguage: value })}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'Français' },
        ]}
      />
      <TextAreaField
        name="noteToOffice"
        label={t('letters.term.note')}
        hint={t('letters.term.noteHint')}
        error={problems.of('noteToOffice')}
        optional
        value={note}
        onValue={(value) => change({ note: value })}
      />
    </TopicForm>
  );
}
