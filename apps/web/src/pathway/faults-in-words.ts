import { Problem } from '../api/problem.js';
import type { FaultInWords } from '../api/shapes/pathway.js';
import type { Language } from '../time/calendar-date.js';

const isFault = (item: unknown): item is FaultInWords =>
  typeof item === 'object' && item !== null && 'path' in item && 'fr' in item && 'en' in item;

/** The same refusal with its faults in the reader's language, where the server wrote them in both. */
export function inLanguage(error: unknown, language: Language): unknown {
  if (!(error instanceof Problem)) return error;
  const words = error.extra['words'];
  const told = Array.isArray(words) ? words.filter(isFault) : [];
  if (told.length === 0) return error;
  const errors = told.map((fault) => ({ path: fault.path, problem: fault[language] }));
  return new Problem(error.status, error.code, error.title, error.detail, errors, error.extra);
}
