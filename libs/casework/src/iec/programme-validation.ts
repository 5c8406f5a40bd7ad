import type { PartnerRow } from '#domain/iec/country-table.js';
import type { IecFee } from '#domain/iec/programme/fees.js';
import type { ProgrammePart } from '#domain/iec/programme/edition-changes.js';
import {
  countryTableFaults,
  feesFaults,
  organizationsFaults,
  seasonsFaults,
} from '#domain/iec/programme/programme-faults.js';
import { PROGRAMME_SCHEMAS } from '#domain/iec/programme/programme-schemas.js';
import type { RecognizedOrganization } from '#domain/iec/programme/recognized-organizations.js';
import type { IecSeason } from '#domain/iec/programme/seasons.js';
import type { Fault } from '../outcome.js';
import { schemaValidation, type Validated } from '../schema-validation.js';
import type { EditionRow } from './iec-programme.store.js';

export interface ProgrammeRows {
  readonly country_table: readonly PartnerRow[];
  readonly fees: readonly IecFee[];
  readonly seasons: readonly IecSeason[];
  readonly organizations: readonly RecognizedOrganization[];
  readonly readings: readonly { readonly noteTeer: boolean }[];
}

type Checks = { readonly [Part in ProgrammePart]: (input: unknown) => Validated<ProgrammeRows[Part]> };

const CHECKS: Checks = {
  country_table: schemaValidation(PROGRAMME_SCHEMAS.country_table, countryTableFaults),
  fees: schemaValidation(PROGRAMME_SCHEMAS.fees, feesFaults),
  seasons: schemaValidation(PROGRAMME_SCHEMAS.seasons, seasonsFaults),
  organizations: schemaValidation(PROGRAMME_SCHEMAS.organizations, organizationsFaults),
  readings: schemaValidation<ProgrammeRows['readings']>(PROGRAMME_SCHEMAS.readings, () => []),
};

/** The rows of a part as the rules may use them. */
export const validateRows = <Part extends ProgrammePart>(
  part: Part,
  input: unknown,
): Validated<ProgrammeRows[Part]> => CHECKS[part](input);

/** @throws for rows that were kept and do not fit: nothing but a broken database holds such */
export function rowsOf<Part extends ProgrammePart>(
  part: Part,
  editions: readonly EditionRow[],
): { readonly rows: ProgrammeRows[Part]; readonly edition: EditionRow } {
  const edition = editions.find((one) => one.part === part);
  if (!edition) throw new Error(`The programme has no ${part}.`);
  const read = validateRows(part, edition.rows);
  if (!read.ok) throw new Error(`The programme's ${part} cannot be read: ${pathsOf(read.faults)}`);
  return { rows: read.value, edition };
}

const pathsOf = (faults: readonly Fault[]): string => faults.map(({ path }) => path).join(', ');

/** Faults of rows by their place in what was sent. */
export const rowFaults = (faults: readonly Fault[]): Fault[] =>
  faults.map(({ path, problem }) => ({
    path: `rows${path.startsWith('[') || path === '' ? '' : '.'}${path}`,
    problem,
  }));
