import { COUNTRY_TABLE_2025_12_24 } from '../country-tables/edition-2025-12-24.js';
import { IEC_FEES } from './fees.js';
import type { IecProgramme } from './programme.js';
import { RECOGNIZED_ORGANIZATIONS } from './recognized-organizations.js';
import { IEC_SEASONS } from './seasons.js';

/** The programme as the product comes with it; an installation has it as edition 1 of each part. */
export const SHIPPED_PROGRAMME: IecProgramme = {
  table: COUNTRY_TABLE_2025_12_24,
  fees: IEC_FEES,
  seasons: IEC_SEASONS,
  organizations: RECOGNIZED_ORGANIZATIONS,
  noteTeer: false,
};
