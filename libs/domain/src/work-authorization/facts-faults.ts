import { COUNTRY_CODES } from '../iec/country-codes.js';
import { isDate } from '../time/days.js';
import { isInstant, parseInstant } from '../time/instants.js';

/** A fault in the facts: where, and what to do about it. Never quotes a value: it may be personal. */
export interface FactsFault {
  readonly path: string;
  readonly problem: string;
}

/** Within one object, `next` never comes before `first`; an order between two objects is a finding, not a fault. */
interface Order {
  readonly list: string;
  readonly first: string;
  readonly next: readonly string[];
  readonly why: string;
}

const order = (list: string, first: string, next: string, why: string): Order => ({
  list,
  first,
  next: next.split('.'),
  why,
});

const ORDERS: readonly Order[] = [
  order('enrolment', 'from', 'to', 'the last day cannot come before the first'),
  order('permits', 'issuedOn', 'expiresOn', 'a permit expires after its issue'),
  order('permits', 'validFrom', 'expiresOn', 'a permit expires after it becomes valid'),
  order('permits', 'issuedOn', 'cancelledOn', 'a permit is cancelled after its issue'),
  order('applications', 'receivedAt', 'outcome.at', 'an application is decided after its receipt'),
  order('travel', 'departedAt', 'returnedAt', 'a return comes after the departure'),
  order('letters', 'issuedOn', 'voidedOn', 'a letter is voided after its issue'),
  order('placements', 'from', 'to', 'the last day cannot come before the first'),
];

/**
 * What the schema cannot say: orders that cannot be, an id given twice in a list, more work than program, and a time
 * zone that does not exist. Takes any JSON, so that these are found beside the schema's own problems.
 */
export function authorizationFactsFaults(facts: unknown, isZone: (name: string) => boolean): FactsFault[] {
  return [
    ...zoneFaults(facts, isZone),
    ...citizenshipFaults(facts),
    ...programFaults(facts),
    ...ORDERS.flatMap((rule) =>
      listAt(facts, [rule.list]).flatMap((entry, index) => orderFaults(rule, entry, index)),
    ),
    ...['permits', 'applications', 'placements'].flatMap((list) => repeatedIds(facts, list)),
  ];
}

function zoneFaults(facts: unknown, isZone: (name: string) => boolean): FactsFault[] {
  const zone = at(facts, ['institution', 'timeZone']);
  if (typeof zone !== 'string' || zone === '' || isZone(zone)) return [];
  return [
    {
      path: 'institution.timeZone',
      problem: 'is no time zone: give its IANA name, such as America/Vancouver',
    },
  ];
}

function citizenshipFaults(facts: unknown): FactsFault[] {
  return listAt(facts, ['student', 'citizenships']).flatMap((code, index) =>
    typeof code !== 'string' || !/^[A-Z]{2}$/.test(code) || COUNTRY_CODES.has(code)
      ? []
      : [
          {
            path: `student.citizenships[${index}]`,
            problem: 'is no country: give an ISO 3166-1 alpha-2 code, such as IN',
          },
        ],
  );
}

/** R35: the share is a part of the whole. */
function programFaults(facts: unknown): FactsFault[] {
  const [work, total] = [at(facts, ['program', 'workTermWeeks']), at(facts, ['program', 'totalWeeks'])];
  if (typeof work !== 'number' || typeof total !== 'number' || total <= 0 || work <= total) return [];
  const problem = 'is more than totalWeeks: the total counts study and work terms together';
  return [{ path: 'program.workTermWeeks', problem }];
}

function orderFaults({ list, first, next, why }: Order, entry: unknown, index: number): FactsFault[] {
  const [earlier, later] = [moment(at(entry, [first])), moment(at(entry, next))];
  // A date where an instant belongs is the schema's to tell.
  if (earlier === undefined || later === undefined || typeof earlier !== typeof later) return [];
  if (earlier <= later) return [];
  return [{ path: `${list}[${index}].${next.join('.')}`, problem: `is before ${first}: ${why}` }];
}

function repeatedIds(facts: unknown, list: string): FactsFault[] {
  const seen = new Map<string, number>();
  return listAt(facts, [list]).flatMap((entry, index) => {
    const id = at(entry, ['id']);
    if (typeof id !== 'string') return [];
    const before = seen.get(id);
    if (before === undefined) seen.set(id, index);
    const problem = `is the id of ${list}[${before}] too: give each its own`;
    return before === undefined ? [] : [{ path: `${list}[${index}].id`, problem }];
  });
}

/** Dates and instants on one scale; dates are only ever compared with dates, instants with instants. */
function moment(value: unknown): number | string | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDate(value)) return value;
  return isInstant(value) ? parseInstant(value) : undefined;
}

function listAt(facts: unknown, path: readonly string[]): readonly unknown[] {
  const entries: unknown = at(facts, path);
  return Array.isArray(entries) ? entries : [];
}

function at(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}
