import type { Schemas } from '../schema.js';

export type KeptDraft = Schemas['KeptDraftAnswer'];
export type Draft = Schemas['DraftAnswer'];
export type DraftName = Draft['name'];
