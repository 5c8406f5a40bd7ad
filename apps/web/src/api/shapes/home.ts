import type { Schemas } from '../schema.js';

export type Home = Schemas['StudentHomeAnswer'];
export type HomeTask = Schemas['StudentTaskAnswer'];
export type StatusWord = HomeTask['status'];
export type TaskGroup = HomeTask['group'];
export type CoopStatus = Schemas['CoopStatusAnswer'];
export type Readiness = CoopStatus['readyForPostings']['state'];
