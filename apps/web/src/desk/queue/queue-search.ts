import { QUEUE_GROUPS, TASK_KINDS, type QueueGroup, type TaskKind } from '../../api/shapes/desk.js';

/** The queue's view, which is its address: a link shows the same rows to a colleague. */
export interface QueueSearch {
  group?: QueueGroup;
  kind?: TaskKind;
  /** Left out means 'me': the desk opens with one's own work. */
  assignee?: string;
  program?: string;
  why?: string;
  q?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const group = QUEUE_GROUPS.find((one) => one === search['group']);
  const kind = TASK_KINDS.find((one) => one === search['kind']);
  const [assignee, program, why] = [text(search['assignee']), text(search['program']), text(search['why'])];
  // A number typed into the search field is parsed as one on its way through the address.
  const q = text(typeof search['q'] === 'number' ? String(search['q']) : search['q']);
  return {
    ...(group ? { group } : {}),
    ...(kind ? { kind } : {}),
    ...(assignee ? { assignee } : {}),
    ...(program ? { program } : {}),
    ...(why ? { why } : {}),
    ...(q ? { q } : {}),
  };
}

/** What is asked of the API for a view; 'anyone' is the API's 'no restriction'. */
export function queueQuery(search: QueueSearch): Record<string, string | undefined> {
  const { assignee = 'me', ...rest } = search;
  return { ...rest, ...(assignee === 'anyone' ? {} : { assignee }) };
}
