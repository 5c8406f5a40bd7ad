import type { Schemas } from '../schema.js';

export type DocumentPolicy = Schemas['DocumentPolicyAnswer'];
/** What the office has settled about documents, without the version. */
export type DocumentPolicyValues = Schemas['DocumentPolicyBody'];
export type DocumentPolicyEdition = Schemas['DocumentPolicyEditionAnswer'];
