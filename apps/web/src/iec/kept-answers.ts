import type { IecFacts } from '../api/shapes/pathway.js';
import { dateOfDayNumber, dayNumber } from '../time/calendar-date.js';
import { KEPT_ANSWERS } from './kept-answers-key.js';

/** After so many days what was kept is forgotten: devices are lent, sold and lost. */
const DAYS_KEPT = 60;

/** Answers of the questionnaire that somebody chose to keep on this device, and the day of it, `YYYY-MM-DD`. */
export interface KeptAnswers {
  keptOn: string;
  facts: IecFacts;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is kept here and not too old. @param today `YYYY-MM-DD` */
export function keptAnswers(today: string): KeptAnswers | null {
  const kept = parsed(localStorage.getItem(KEPT_ANSWERS));
  if (!kept) return null;
  if (dayNumber(today) - dayNumber(kept.keptOn) < DAYS_KEPT) return kept;
  forgetAnswers();
  return null;
}

function parsed(text: string | null): KeptAnswers | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value['keptOn'] !== 'string' || !isRecord(value['facts'])) return null;
    return Number.isNaN(dayNumber(value['keptOn']))
      ? null
      : { keptOn: value['keptOn'], facts: value['facts'] };
  } catch {
    // Whatever else stands there was not written by the questionnaire: it is as if nothing were kept.
    return null;
  }
}

/** The host is the office's to record: what was said of the placement is not kept. @param today `YYYY-MM-DD` */
export function keepAnswers({ host: _host, ...facts }: IecFacts, today: string): void {
  localStorage.setItem(KEPT_ANSWERS, JSON.stringify({ keptOn: today, facts } satisfies KeptAnswers));
}

export const forgetAnswers = (): void => localStorage.removeItem(KEPT_ANSWERS);

/** Until when they are kept, that day not included. */
export const keptUntil = ({ keptOn }: KeptAnswers): string => dateOfDayNumber(dayNumber(keptOn) + DAYS_KEPT);

/** What is on file with what was answered on the device over it; a question that was left open changes nothing. */
export function carriedOver(onFile: IecFacts, { facts }: KeptAnswers): IecFacts {
  const answered = Object.entries(facts).filter(
    ([key, value]) => key !== 'host' && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const { host: _host, ...rest } = onFile;
  return { ...rest, ...Object.fromEntries(answered) };
}
