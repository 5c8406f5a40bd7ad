import { plainText } from '#casework/students/search-name.js';
import { NAME_POOLS, type NamePool } from './names.js';
import type { SeededRandom } from './random.js';

/** One fictitious student before anything has happened to them. */
export interface Person {
  readonly id: string;
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
  readonly citizenships: readonly string[];
}

export const STUDENT_MAIL_DOMAIN = 'students.kestrel.example';
const FIRST_NUMBER = 300_410_001;

interface Name {
  readonly pool: Pick<NamePool, 'citizenship' | 'language'>;
  readonly given: string;
  readonly family: string;
}

/** Those who can sign in, in this order. */
const FEATURED: readonly Name[] = [
  { pool: { citizenship: 'VN', language: 'en' }, given: 'Linh', family: 'Trần' },
  { pool: { citizenship: 'PL', language: 'en' }, given: 'Mateusz', family: 'Kowalski' },
];

/** As many people as asked for, no two of one name, mixed over all origins; the first two are those who can sign in. */
export function makePeople(count: number, random: SeededRandom): Person[] {
  const others = everyName().filter(({ given, family }) =>
    FEATURED.every((one) => one.given !== given || one.family !== family),
  );
  const names = [...FEATURED, ...random.shuffled(others)].slice(0, count);
  const emails = new Set<string>();
  return names.map(({ pool, given, family }, place) => {
    const studentNumber = String(FIRST_NUMBER + place);
    const wished = mailName(given, family) ?? `student.${studentNumber}`;
    const local = emails.has(wished) ? `${wished}.${studentNumber.slice(-3)}` : wished;
    emails.add(local);
    return {
      id: random.uuid(),
      studentNumber,
      givenName: given,
      familyName: family,
      email: `${local}@${STUDENT_MAIL_DOMAIN}`,
      language: pool.language,
      citizenships: [pool.citizenship],
    };
  });
}

function everyName(): Name[] {
  return NAME_POOLS.flatMap((pool) =>
    pool.given.flatMap((given) => pool.family.map((family) => ({ pool, given, family }))),
  );
}

/** Null for names in other scripts: the registrar's system gives those a number for an address. */
function mailName(given: string, family: string): string | null {
  const word = (name: string) => plainText(name).replaceAll(/[’' ]/g, '');
  const local = `${word(given)}.${word(family)}`;
  return /^[a-z.-]+$/.test(local) ? local : null;
}
