import type { Schemas } from '../schema.js';

export type WorkTermSignOffs = Schemas['WorkTermSignOffsAnswer'];
export type SignOff = WorkTermSignOffs['signOffs'][number];
export type DaySpan = WorkTermSignOffs['policyDays'][number];
