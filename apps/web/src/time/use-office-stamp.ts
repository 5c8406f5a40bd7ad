import { useTranslation } from 'react-i18next';
import { useOfficeZone } from '../session/session-query.js';
import { useLanguage } from '../words/use-language.js';
import { dateInProse } from './calendar-date.js';
import { clockTime, offsetName, readStamp, stampOfPlace } from './local-stamp.js';
import { cityOfZone } from './time-zones.js';

interface OfficeStamp {
  /** '30 November 2026, 4:59 p.m. Vancouver time (UTC−7)'. */
  inProse: (local: string) => string;
  /** '2026-11-30 16:59 Vancouver (UTC−7)'. */
  inTable: (local: string) => string;
  /** '4:59 p.m. Vancouver time (UTC−7)'. */
  ofDay: (local: string) => string;
}

/** A local time of the office as the server sent it, with its place and offset. */
export function useOfficeStamp(): OfficeStamp {
  const { t } = useTranslation();
  const language = useLanguage();
  const city = cityOfZone(useOfficeZone(), language);
  return {
    inTable: (local) => stampOfPlace(local, city),
    ofDay: (local) => {
      const stamp = readStamp(local);
      if (!stamp) return local;
      return t('record.officeHour', {
        time: clockTime(stamp, language, false),
        city,
        offset: offsetName(stamp.offset),
      });
    },
    inProse: (local) => {
      const stamp = readStamp(local);
      if (!stamp) return local;
      return t('record.officeTime', {
        date: dateInProse(stamp.date, language),
        time: clockTime(stamp, language, false),
        city,
        offset: offsetName(stamp.offset),
      });
    },
  };
}
