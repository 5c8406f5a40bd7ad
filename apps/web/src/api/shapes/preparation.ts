import type { Schemas } from '../schema.js';

export type Preparation = Schemas['PreparationBody'];
export type PreparationEdition = Schemas['PreparationEditionAnswer'];
