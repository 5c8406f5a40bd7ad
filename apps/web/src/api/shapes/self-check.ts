import type { Schemas } from '../schema.js';

export type SelfCheckQuestion = Schemas['SelfCheckBody'];
export type SelfCheckAnswer = Schemas['SelfCheckAnswer'];
