import type { RequestState } from '../../api/shapes/letter.js';
import type { CodeList } from '../../words/use-code-word.js';

/** A request's state as the student reads it: the house's status words where they say it. */
export function studentState(state: RequestState): [CodeList, string] {
  switch (state) {
    case 'draft':
      return ['status', 'in_progress'];
    case 'submitted':
      return ['status', 'submitted'];
    case 'returned':
      return ['status', 'action_needed'];
    default:
      return ['requestState', state];
  }
}
