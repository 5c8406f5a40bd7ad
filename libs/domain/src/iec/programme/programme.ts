import type { CountryTable } from '../country-table.js';
import type { IecFee } from './fees.js';
import type { RecognizedOrganization } from './recognized-organizations.js';
import type { IecSeason } from './seasons.js';

/** Everything about the programme that changes by a notice: dated data, which the rules take as they are given (R42–R56). */
export interface IecProgramme {
  readonly table: CountryTable;
  readonly fees: readonly IecFee[];
  readonly seasons: readonly IecSeason[];
  readonly organizations: readonly RecognizedOrganization[];
  /** Whether the disputed TEER row notes anything (R42); it never decides. */
  readonly noteTeer: boolean;
}
