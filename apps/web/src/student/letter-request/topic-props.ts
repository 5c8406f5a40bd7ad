import type { LetterRequest } from '../../api/shapes/letter.js';
import type { OwnRecord } from '../../api/shapes/record.js';

/** What each page of a request works on: the draft, and what is on file already. */
export interface TopicProps {
  request: LetterRequest;
  me: OwnRecord;
}
