import type { LinkProps } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateReader } from '../fields/date-faults.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { inLanguage } from '../pathway/faults-in-words.js';
import { problemsHere } from '../topics/problems-here.js';
import { TopicSheet } from '../topics/topic-sheet.js';
import { firstOpen, useTopic } from '../topics/use-topic.js';
import { useLanguage } from '../words/use-language.js';
import { type Draft, TOPICS, type Topic } from './draft.js';
import { faultsOf } from './read-draft.js';
import { TopicFields } from './topic-fields.js';

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** The form in the window's title. */
  form: string;
  lead: string;
  withHost: boolean;
  submitLabel: string;
  /** Where the link back from the first page leads. */
  back?: LinkProps & { label: string };
  /** Sends the answers; a refusal is shown on the page of its fields. */
  send: () => Promise<unknown>;
}

/** Which page of the questionnaire a fault belongs to. */
function topicOf(path: string): Topic {
  if (/^(citizenships|chosenCitizenship|birthDate|invitedOn|residence|us|throughRo)/.test(path))
    return 'citizenship';
  if (/^(school|studiesEnded|enrolled|curriculum|internship)/.test(path)) return 'school';
  if (/^(host|occupation|healthSetting)/.test(path)) return 'placement';
  if (/^(previous|iecPermit)/.test(path)) return 'stays';
  if (/^(livedIn|designated)/.test(path)) return 'health';
  return path.startsWith('admissibility') ? 'checklist' : 'papers';
}

/** A few questions a page; nothing is sent before the last. Back and forth lose nothing. */
export function Questionnaire(props: Props): ReactNode {
  const { draft, onDraft, form, lead, withHost, submitLabel, send, back } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const readDate = useDateReader();
  const problems = useFormProblems('facts.');
  const [busy, setBusy] = useState(false);
  const asLabelled = (label: string): string => t('date.labelled', { label });
  const says = {
    needed: (field: string) =>
      t('iec.faults.needed', { name: t(`iec.fields.${field}` as 'iec.fields.months') }),
    number: (field: string) =>
      t('iec.faults.number', { name: t(`iec.fields.${field}` as 'iec.fields.months') }),
    chosen: t('iec.faults.chosen'),
    date: (...[path, field, entry, found, optional]: Parameters<Parameters<typeof faultsOf>[2]['date']>) =>
      readDate(path, asLabelled(t(`iec.fields.${field}` as 'iec.fields.months')), entry, found, optional),
  };
  const { at, topic, go } = useTopic(
    TOPICS,
    firstOpen(TOPICS, (one) => faultsOf(draft, one, says)),
  );
  const last = at === TOPICS.length - 1;
  const before = TOPICS[at - 1];
  const here = problemsHere(problems, (path) => topicOf(path) === topic, last);
  const finish = async (): Promise<void> => {
    setBusy(true);
    try {
      await send();
    } catch (error) {
      const { errors } = problems.showRefusal(inLanguage(error, language));
      const first = errors[0]?.path.replace(/^facts\./, '');
      if (first !== undefined) go(topicOf(first));
    } finally {
      setBusy(false);
    }
  };
  const submit = (): void => {
    const faults = faultsOf(draft, topic, says);
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    const after = TOPICS[at + 1];
    if (after) go(after);
    else void finish();
  };
  return (
    <TopicSheet
      key={topic}
      title={t(`iec.topics.${topic}`)}
      form={form}
      lead={before ? undefined : lead}
      back={before ? { to: '.', search: {}, hash: before, label: t('frame.back') } : back}
      step={at + 1}
      total={TOPICS.length}
      problems={here}
      submitLabel={last ? submitLabel : t('frame.continue')}
      busy={busy}
      onSubmit={submit}
    >
      <TopicFields
        topic={topic}
        draft={draft}
        change={(part) => onDraft({ ...draft, ...part })}
        errorOf={here.of}
        withHost={withHost}
      />
    </TopicSheet>
  );
}
