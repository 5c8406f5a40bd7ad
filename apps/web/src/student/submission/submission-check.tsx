import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList, type Fact } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { dateInProse } from '../../time/calendar-date.js';
import { readDateEntry, type DateEntry } from '../../time/date-entry.js';
import { clockTime, offsetName, readStamp } from '../../time/local-stamp.js';
import { placeOfZone } from '../../time/time-zones.js';
import { ChangeLink } from '../../topics/change-link.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { canonical } from '../letter-request/number-formats.js';
import { readClock, type SubmissionEntry } from './submission-entry.js';
import { TOPICS, type Topic } from './submission-topics.js';
import type { SubmissionForm } from './use-submission-form.js';

/** Every answer in words, each with the way to change it. */
export function SubmissionCheck({ form }: { form: SubmissionForm }): ReactNode {
  const { t } = useTranslation();
  const facts = useFacts(form);
  return TOPICS.filter((topic) => topic !== 'check').map((topic) => (
    <Panel key={topic} heading={t(`submissions.topics.${topic}`)}>
      <FactList
        facts={facts[topic].map((fact) => ({
          ...fact,
          action: (
            <ChangeLink name={fact.name} to="/submissions/new" search={{ from: 'check' }} hash={topic} />
          ),
        }))}
      />
    </Panel>
  ));
}

function useFacts({ entry, proofs, proof }: SubmissionForm): Record<Exclude<Topic, 'check'>, Fact[]> {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const day = (typed: DateEntry): string => {
    const read = readDateEntry(typed);
    return 'date' in read ? dateInProse(read.date, language) : '';
  };
  const chosen = proofs.find(({ id }) => id === proof);
  return {
    application: [
      { name: t('submissions.kind'), value: word('submissionKind', entry.kind) },
      { name: t('submissions.channel'), value: t(`submissions.${entry.channel}`) },
    ],
    when: [
      { name: t('submissions.date'), value: day(entry.date) },
      { name: t('submissions.time'), value: useTime(entry) },
      {
        name: t('submissions.zone'),
        value: entry.zone === 'Etc/UTC' ? t('submissions.utcZone') : placeOfZone(entry.zone, language),
      },
      ...(entry.channel === 'paper'
        ? [{ name: t('submissions.stampedOn'), value: day(entry.stampedOn) }]
        : []),
    ],
    confirmation: [
      {
        name: t('submissions.number'),
        value: entry.number.trim() ? canonical(entry.number) : t('submissions.numberAfter'),
      },
      {
        name: t('submissions.topics.confirmation'),
        value: chosen ? chosen.files.map(({ name }) => name).join(', ') : t('submissions.proofAfter'),
      },
    ],
  };
}

/** '4:59:59 p.m.', and which of the two where the hour happened twice. */
function useTime(entry: SubmissionEntry): string {
  const language = useLanguage();
  const clock = readClock(entry);
  const stamp = 'time' in clock ? readStamp(`2000-01-01T${clock.time}${entry.utcOffset || 'Z'}`) : null;
  if (!stamp) return '';
  const time = clockTime(stamp, language, true);
  return entry.utcOffset ? `${time} (${offsetName(stamp.offset)})` : time;
}
