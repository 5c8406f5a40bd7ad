import type { Draft } from './draft.js';

export interface EditorProps {
  draft: Draft;
  readOnly: boolean;
  faultOf: (path: string) => string | undefined;
  /** `changed` is the path of the one text that was typed in, if it was one. */
  onDraft: (draft: Draft, changed?: string) => void;
}
