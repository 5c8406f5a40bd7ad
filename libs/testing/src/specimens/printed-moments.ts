import type { Specimen } from './specimen-shape.js';

const MONTHS: Readonly<Record<Specimen['language'], readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** As proofs of submission print the time of receipt. The offset tells which way: UTC with slashes, Ottawa's zone in words. */
export function printedMoment(value: string, language: Specimen['language']): string {
  const [date = '', clock = ''] = value.replace(/(Z|[+-]\d\d:\d\d)$/, '').split('T');
  if (value.endsWith('Z')) return `${date.replaceAll('-', '/')} ${clock} UTC`;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = MONTHS[language][month - 1];
  const summer = value.endsWith('-04:00');
  if (language === 'en') return `${name} ${day}, ${year}, ${clock} ${summer ? 'EDT' : 'EST'}`;
  const [hours, minutes, seconds] = clock.split(':');
  return `${day} ${name} ${year} à ${Number(hours)} h ${minutes} min ${seconds} s ${summer ? 'HAE' : 'HNE'}`;
}
