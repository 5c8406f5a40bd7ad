import { api } from '../../api/request.js';
import type { StudentPage } from '../../api/shapes/desk.js';
import type { Beginning } from '../lists/beginning.js';
import { pagesOf } from '../lists/pages-ahead.js';
import type { StudentsSearch } from './students-search.js';

export const studentPages = (search: StudentsSearch) =>
  pagesOf(['desk', 'students', search], (cursor, signal) =>
    api.get<StudentPage>('/students', { ...search, cursor }, signal),
  );

/** The view's rows set out with the click that asks for them, or with the pointer that rests on its link. */
export function beginStudents({ context, deps }: Beginning<StudentsSearch>): void {
  void context.queryClient.prefetchInfiniteQuery(studentPages(deps));
}
