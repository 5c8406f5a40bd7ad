import type { Schemas } from '../schema.js';

export type Forecast = Schemas['ForecastAnswer'];
export type PublishedTime = Schemas['PublishedTimeBody'];
export type PublishedTimesEdition = Schemas['PublishedTimesEditionAnswer'];
export type ForecastKind = Forecast['kind'];

/** The applications that are forecast. */
export const FORECAST_KINDS = [
  'study_permit_extension',
  'coop_work_permit_renewal',
  'other_work_permit_renewal',
] as const satisfies readonly ForecastKind[];
