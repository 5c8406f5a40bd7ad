import { differingFields } from './reading-agreement.js';
import type { SecondReadingRow } from './second-reading.store.js';

/** What the second person read otherwise, as the desk shows it beside the first. */
export interface ReadAgain {
  readonly by: string;
  readonly differing: readonly { readonly field: string; readonly first: string; readonly second: string }[];
}

const inWords = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

export function readAgainOf(row: SecondReadingRow | null): ReadAgain | null {
  if (!row?.agreement) return null;
  return {
    by: row.secondByName ?? '',
    differing: differingFields(row.agreement).map((field) => ({
      field,
      first: inWords(row.firstFields[field]),
      second: inWords(row.secondFields?.[field]),
    })),
  };
}
