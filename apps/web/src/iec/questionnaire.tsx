import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { useDateReader } from '../fields/date-faults.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { inLanguage } from '../pathway/faults-in-words.js';
import { useLanguage } from '../words/use-language.js';
import { type Draft, TOPICS, type Topic } from './draft.js';
import { faultsOf } from './read-draft.js';
import { TopicFields } from './topic-fields.js';
import { useTopic } from './use-topic.js';

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  lead: string;
  withHost: boolean;
  submitLabel: string;
  /** Everything was answered before: each page may be opened by its address. */
  answered?: boolean;
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
  const { draft, onDraft, lead, withHost, submitLabel, send, answered = false } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const readDate = useDateReader();
  const problems = useFormProblems('facts.');
  const { at, go } = useTopic(answered ? TOPICS.length - 1 : 0);
  const [busy, setBusy] = useState(false);
  const topic = TOPICS[at] ?? 'citizenship';
  const last = at === TOPICS.length - 1;
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
  const finish = async (): Promise<void> => {
    setBusy(true);
    try {
      await send();
    } catch (error) {
      const { errors } = problems.showRefusal(inLanguage(error, language));
      const first = errors[0]?.path.replace(/^facts\./, '');
      if (first !== undefined) go(TOPICS.indexOf(topicOf(first)));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const faults = faultsOf(draft, topic, says);
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    if (last) void finish();
    else go(at + 1);
  };
  return (
    <Page
      key={topic}
      title={t(`iec.topics.${topic}`)}
      lead={
        <>
          <p>{t('iec.step', { now: at + 1, all: TOPICS.length })}</p>
          {at === 0 ? <p>{lead}</p> : null}
        </>
      }
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <TopicFields
          topic={topic}
          draft={draft}
          change={(part) => onDraft({ ...draft, ...part })}
          errorOf={problems.of}
          withHost={withHost}
        />
        <div className="actions">
          {at > 0 ? (
            <Button
              kind="secondary"
              onClick={() => {
                problems.clear();
                go(at - 1);
              }}
            >
              {t('iec.back')}
            </Button>
          ) : null}
          <Button type="submit" busy={busy}>
            {last ? submitLabel : t('iec.next')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
