import type { Draft } from './draft.js';

export interface TopicProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errorOf: (path: string) => string | undefined;
  /** Whether the placement's dates and pay are asked: a candidate's stand in the file already. */
  withHost: boolean;
}
