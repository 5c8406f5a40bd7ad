import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../fields/choice-fields.js';
import { offsetName, readStamp } from '../../time/local-stamp.js';

interface Props {
  /** The two to choose from, such as `-07:00`; none where the time occurred once. */
  offsets: readonly string[];
  value: string;
  onValue: (offset: string) => void;
  error: string | undefined;
}

/** Which of the two times it was, where the clocks went back over it. */
export function OffsetField({ offsets, value, onValue, error }: Props): ReactNode {
  const { t } = useTranslation();
  if (offsets.length === 0) return null;
  return (
    <RadioField
      name="utcOffset"
      label={t('submissions.ambiguous')}
      error={error}
      value={value}
      onValue={onValue}
      choices={offsets.map((offset, index) => ({
        value: offset,
        label: t(index === 0 ? 'submissions.offsetFirst' : 'submissions.offsetSecond', {
          offset: offsetName(readStamp(`2000-01-01T00:00:00${offset}`)?.offset ?? 0),
        }),
      }))}
    />
  );
}

/** The offsets that the API asks to choose from, where it refused a time because it occurred twice. */
export function offsetsAsked(problem: { code: string; extra: Readonly<Record<string, unknown>> }): string[] {
  const choice = problem.code === 'ambiguous_local_time' ? problem.extra['offsets'] : undefined;
  return Array.isArray(choice) ? choice.filter((offset): offset is string => typeof offset === 'string') : [];
}
