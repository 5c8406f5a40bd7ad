import { canonicalDliNumber } from '#domain/permits/document-formats.js';
import type { Fault } from '../outcome.js';
import type { ClassOfPermits, OrderCriteria } from './permit-order.js';

/** The criteria in one form, so that the same class is known again: lists sorted, numbers canonical, empty parts left out. */
export function readCriteria({
  criteria,
}: ClassOfPermits): { readonly criteria: OrderCriteria } | { readonly faults: readonly Fault[] } {
  const { dliNumber, documentNumberPrefix } = criteria;
  const canonicalDli = dliNumber === undefined ? undefined : canonicalDliNumber(dliNumber);
  const clean = Object.fromEntries(
    Object.entries({
      ...criteria,
      dliNumber: canonicalDli,
      documentNumberPrefix: documentNumberPrefix?.toUpperCase().replace(/[\s-]/g, ''),
    })
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, Array.isArray(value) ? inOneOrder(value) : value]),
  ) as OrderCriteria;
  const faults = faultsOf(clean);
  if (canonicalDli === null) {
    faults.push({
      path: 'criteria.dliNumber',
      problem: 'A DLI number is the letter O and 11 or 12 digits, for example O19359011033.',
    });
  }
  return faults.length > 0 ? { faults } : { criteria: clean };
}

/** Each word once, in the order of their letters' codes. */
const inOneOrder = (values: readonly string[]): string[] =>
  [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));

function faultsOf(criteria: OrderCriteria): Fault[] {
  const { issuedFrom, issuedTo, expiresFrom, expiresTo, documentNumberPrefix } = criteria;
  const faults: Fault[] = [];
  if (Object.keys(criteria).length === 0)
    faults.push({
      path: 'criteria',
      problem: 'Name at least one criterion: an order never cancels every permit.',
    });
  for (const [path, first, last] of [
    ['issuedTo', issuedFrom, issuedTo],
    ['expiresTo', expiresFrom, expiresTo],
  ] as const)
    if (first && last && last < first)
      faults.push({ path: `criteria.${path}`, problem: 'The last day cannot be before the first.' });
  if (documentNumberPrefix !== undefined && !/^[A-Z]\d{0,9}$/.test(documentNumberPrefix))
    faults.push({
      path: 'criteria.documentNumberPrefix',
      problem: 'Enter the beginning of the numbers: a letter and the first digits, for example F12.',
    });
  return faults;
}
