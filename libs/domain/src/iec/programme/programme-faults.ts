import type { PartnerRow } from '../country-table.js';
import { COUNTRY_CODES } from '../country-codes.js';
import type { IecFault } from '../facts-faults.js';
import type { IecFee } from './fees.js';
import type { RecognizedOrganization } from './recognized-organizations.js';
import type { IecSeason } from './seasons.js';

/** What the schema of a country table cannot say: places that do not exist or stand twice, ages and sums that cannot be. */
export function countryTableFaults(rows: readonly PartnerRow[]): IecFault[] {
  return [
    ...twice(
      rows.map(({ country }) => country),
      'country',
    ),
    ...rows.flatMap(({ country, coop, hints = [], hintsFr = [] }, index): IecFault[] => [
      ...(COUNTRY_CODES.has(country)
        ? []
        : [{ path: `[${index}].country`, problem: 'is no country: give an ISO 3166-1 alpha-2 code' }]),
      ...(coop && coop.ages.to < coop.ages.from
        ? [{ path: `[${index}].coop.ages.to`, problem: 'is below the youngest age: nobody would fit' }]
        : []),
      ...(coop && (coop.repeat === 'single_participation') !== (coop.participations === 1)
        ? [
            {
              path: `[${index}].coop.repeat`,
              problem: 'is single_participation exactly where participations is 1',
            },
          ]
        : []),
      ...(hints.length === hintsFr.length
        ? []
        : [{ path: `[${index}].hintsFr`, problem: 'must have as many entries as hints: one for each' }]),
    ]),
  ];
}

export const feesFaults = (rows: readonly IecFee[]): IecFault[] =>
  twice(
    rows.map(({ kind, from }) => `${kind} ${from}`),
    'from',
  );

export function seasonsFaults(rows: readonly IecSeason[]): IecFault[] {
  return [
    ...twice(
      rows.map(({ year }) => String(year)),
      'year',
    ),
    ...rows.flatMap(({ opensOn, closesOn }, index) =>
      opensOn !== undefined && closesOn !== undefined && closesOn < opensOn
        ? [{ path: `[${index}].closesOn`, problem: 'is before opensOn: a season closes after it has opened' }]
        : [],
    ),
  ];
}

export const organizationsFaults = (rows: readonly RecognizedOrganization[]): IecFault[] =>
  twice(
    rows.map(({ id }) => id),
    'id',
  );

const twice = (keys: readonly string[], field: string): IecFault[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? [
          {
            path: `[${index}].${field}`,
            problem: `stands in row ${keys.indexOf(key)} already: give each once`,
          },
        ]
      : [],
  );
