import type { Parameters } from '#database/parameters.js';
import { searchWords } from '../students/search-name.js';

// In the C collation nothing sorts behind it, so that a beginning becomes a range.
const LAST = '\u{10FFFF}';

/**
 * Conditions that a student (by the SQL of its id) is found by every word of the query. By range, not LIKE: under
 * row-level security only leak-proof operators may use the index.
 */
export function wordConditions(query: string, studentId: string, parameters: Parameters): string[] {
  return searchWords(query).map((word) => {
    const from = parameters.place(word);
    const to = parameters.place(`${word}${LAST}`);
    return `${studentId} in (select w.student_id from coop.student_word w where w.word >= ${from} and w.word < ${to})`;
  });
}
