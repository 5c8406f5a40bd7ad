import type { Language } from './calendar-date.js';

/** '6 h 59 min', '2 days 3 h', '41 s': the two largest units, cut and never rounded up, so that it promises nothing. */
export function marginInWords(seconds: number, language: Language): string {
  const total = Math.floor(Math.abs(seconds));
  const days = Math.floor(total / 86_400);
  const hours = Math.floor((total % 86_400) / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const dayWord = language === 'fr' ? (days === 1 ? 'jour' : 'jours') : days === 1 ? 'day' : 'days';
  if (days > 0) return hours > 0 ? `${days} ${dayWord} ${hours} h` : `${days} ${dayWord}`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  if (minutes > 0) return `${minutes} min ${total % 60} s`;
  return `${total} s`;
}
