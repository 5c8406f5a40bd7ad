import { useTranslation } from 'react-i18next';
import { useOfficeZone } from '../../session/session-query.js';
import { dateInProse } from '../../time/calendar-date.js';
import { clockTime, offsetName, readStamp, shiftStamp } from '../../time/local-stamp.js';
import { cityOfZone } from '../../time/time-zones.js';
import { useLanguage } from '../../words/use-language.js';

/**
 * The last minute that is in time, with place, offset and UTC. The server gives the first instant that is too late
 * (the end of the expiry date in UTC, R20), so the last good minute is the one before.
 */
export function useDeadlineWords(): (firstTooLate: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const city = cityOfZone(useOfficeZone(), language);
  return (firstTooLate) => {
    const last = readStamp(shiftStamp(firstTooLate, -60));
    if (!last) return firstTooLate;
    const minutes = (((last.hour * 60 + last.minute - last.offset) % 1440) + 1440) % 1440;
    const two = (value: number): string => String(value).padStart(2, '0');
    const [hour, minute] = [Math.floor(minutes / 60), two(minutes % 60)];
    return t('submissions.result.deadlineIs', {
      time: clockTime(last, language, false),
      city,
      offset: offsetName(last.offset),
      date: dateInProse(last.date, language),
      utc: language === 'fr' ? `${hour} h ${minute}` : `${two(hour)}:${minute}`,
    });
  };
}
