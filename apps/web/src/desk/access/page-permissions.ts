import type { Permission } from '../../api/shapes/session.js';
import { DESK_PLACES } from '../desk-places.js';

/** Pages that stand in no menu, or ask for something else than their place does. */
const FURTHER: readonly (readonly [prefix: string, may: Permission])[] = [
  ['/desk/students/', 'students.read'],
  ['/desk/sharing', 'queue.work'],
  ['/desk/task-batches', 'queue.work'],
  ['/desk/bulk', 'letters.bulk'],
  ['/desk/letter-requests', 'letters.read'],
  ['/desk/documents', 'documents.read'],
  ['/desk/second-readings', 'documents.decide'],
  ['/desk/submissions', 'submissions.decide'],
  ['/desk/iec-programme', 'candidates.work'],
  ['/desk/data-map', 'data_map.read'],
];
const PLACES = DESK_PLACES.filter(({ exact }) => !exact).map(({ to, may }) => [to, may] as const);

/** What a page of the desk asks for; null: nothing that anybody of the staff lacks. For showing it, the API decides. */
export function permissionOfPage(path: string): Permission | null {
  const own = [...FURTHER, ...PLACES].find(
    ([prefix]) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`),
  );
  if (own) return own[1];
  return DESK_PLACES.find(({ to, exact }) => exact && to === path)?.may ?? null;
}
