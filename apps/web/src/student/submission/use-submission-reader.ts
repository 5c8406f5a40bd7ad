import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { useDateReader } from '../../fields/date-faults.js';
import { canonical, isApplicationNumber } from '../letter-request/number-formats.js';
import { readClock, type SubmissionEntry } from './submission-entry.js';

interface Read {
  /** As the API takes it; whole where there are no faults. */
  body: Record<string, string>;
  faults: FieldProblem[];
}

/** Reads what stands typed, and says in words what is wrong with it. The confirmation is chosen, never typed. */
export function useSubmissionReader(): (entry: SubmissionEntry, offsets: readonly string[]) => Read {
  const { t } = useTranslation();
  const readDate = useDateReader();
  return (entry, offsets) => {
    const faults: FieldProblem[] = [];
    const isOnPaper = entry.channel === 'paper';
    if (!entry.kind) faults.push({ path: 'kind', problem: t('submissions.kindMissing') });
    const date = readDate('statedLocalTime', t('submissions.dateName'), entry.date, faults);
    const clock = readClock(entry);
    if ('fault' in clock) {
      const key = clock.fault === 'missing' ? 'submissions.timeMissing' : 'submissions.timeWrong';
      faults.push({ path: 'time', problem: t(key) });
    }
    if (offsets.length > 0 && !entry.utcOffset)
      faults.push({ path: 'utcOffset', problem: t('submissions.ambiguousMissing') });
    const stampedOn = isOnPaper
      ? readDate('stampedOn', t('submissions.stampedOnName'), entry.stampedOn, faults)
      : undefined;
    const number = entry.number.trim();
    if (number && !isApplicationNumber(number))
      faults.push({ path: 'applicationNumber', problem: t('submissions.numberWrong') });
    const body = {
      kind: entry.kind,
      statedLocalTime: 'time' in clock ? `${date ?? ''}T${clock.time}` : '',
      timeZone: entry.zone,
      channel: entry.channel,
      ...(entry.utcOffset ? { utcOffset: entry.utcOffset } : {}),
      ...(number ? { applicationNumber: canonical(number) } : {}),
      ...(stampedOn ? { stampedOn } : {}),
    };
    return { body, faults };
  };
}
