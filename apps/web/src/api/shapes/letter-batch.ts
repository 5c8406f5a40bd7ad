import type { Schemas, With } from '../schema.js';

export type PreviewedRequest = Schemas['PreviewedRequestAnswer'];
export type PreviewOutcome = PreviewedRequest['outcome'];
export type BatchPreviewPage = Schemas['BatchPreviewAnswer'];
export type LetterBatch = Schemas['LetterBatchAnswer'] & {
  startedAtLocal?: string;
  finishedAtLocal?: string | null;
};
export type BatchOutcome = keyof LetterBatch['counts'];
export type LetterBatchRow = Schemas['LetterBatchRowAnswer'];
export type LetterBatchRowPage = With<Schemas['LetterBatchRowPageAnswer'], { items: LetterBatchRow[] }>;
