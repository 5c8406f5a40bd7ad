import { useTranslation } from 'react-i18next';
import type { PathwayCase } from '../api/shapes/pathway.js';
import { dateInProse } from '../time/calendar-date.js';
import { readStamp, stampInProse } from '../time/local-stamp.js';
import { useOfficeStamp } from '../time/use-office-stamp.js';
import { useLanguage } from '../words/use-language.js';

type End = Pick<PathwayCase['clocks'][number], 'endsAt' | 'endsAtLocal'>;

/** When a clock ends: by the office's clocks with place and offset, and in UTC, in which the law counts. */
export function useClockEnd(): (clock: End) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useOfficeStamp();
  return ({ endsAt, endsAtLocal }) => {
    const utc = readStamp(endsAt);
    const local = endsAtLocal === undefined ? null : readStamp(endsAtLocal);
    if (!utc || !local || endsAtLocal === undefined) return stampInProse(endsAt, language, true);
    const minute = String(utc.minute).padStart(2, '0');
    return t(utc.date === local.date ? 'iec.case.endsSameDay' : 'iec.case.endsOtherDay', {
      local: stamp.inProse(endsAtLocal),
      utc: language === 'fr' ? `${utc.hour} h ${minute}` : `${String(utc.hour).padStart(2, '0')}:${minute}`,
      date: dateInProse(utc.date, language),
    });
  };
}
