import { useState } from 'react';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { type DraftOfForm, useKeptDraft } from '../drafts/use-kept-draft.js';
import type { Topic } from './topics.js';

interface TopicEntry<Entry> {
  entry: Entry;
  change: (part: Partial<Entry>) => void;
  draft: DraftOfForm;
}

/** What stands in the fields of one page, kept as it is typed. @param from what the page starts with */
export function useTopicEntry<Entry extends object>(
  request: LetterRequest,
  topic: Topic,
  from: Entry,
): TopicEntry<Entry> {
  const [entry, setEntry] = useState(from);
  const part = `${request.id}.${topic}`;
  const draft = useKeptDraft('letter_request', { entry, empty: from, onEntry: setEntry, part });
  return { entry, change: (changed) => setEntry((old) => ({ ...old, ...changed })), draft };
}
