import type { Schemas } from '../schema.js';

export type WordingOnList = Schemas['WordingOnListAnswer'];
export type Wording = Schemas['WordingAnswer'];
export type WordingContent = Schemas['MailWordingBody'];
export type TriedMail = Schemas['TriedMailAnswer'];
