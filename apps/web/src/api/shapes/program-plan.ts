import type { Schemas } from '../schema.js';

export type ProgramPlan = Schemas['ProgramPlanAnswer'] & { recordedAtLocal?: string };
export type ProgramStage = ProgramPlan['stages'][number];
export type StageKind = ProgramStage['kind'];
