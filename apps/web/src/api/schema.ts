import type { components } from './schema.generated.js';

/** The API's own description of its bodies: a change there that the pages do not follow fails the type check. */
export type Schemas = components['schemas'];

/** Replaces the parts of a body that its description leaves open by what the pages read in them. */
export type With<Body, Parts> = Omit<Body, keyof Parts> & Parts;
