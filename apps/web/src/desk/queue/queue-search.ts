import {
  QUEUE_GROUPS,
  TASK_KINDS,
  type QueueFilter,
  type QueueGroup,
  type QueueState,
  type TaskKind,
} from '../../api/shapes/desk.js';
import { parseCalendarDate } from '../../time/calendar-date.js';

/** The queue's view, which is its address: a link shows the same rows to a colleague. */
export interface QueueSearch {
  group?: QueueGroup;
  /** Left out means what is to be done now. */
  state?: Exclude<QueueState, 'open'>;
  /** One kind, or several with commas between them. */
  kind?: string;
  /** Left out means 'me': the desk opens with one's own work. */
  assignee?: string;
  program?: string;
  why?: string;
  q?: string;
  dueFrom?: string;
  dueBefore?: string;
  openedFrom?: string;
  openedBefore?: string;
  closedFrom?: string;
  closedBefore?: string;
  /** The reason for which it was sent back, since when. */
  returnedFor?: string;
  returnedFrom?: string;
}

/** What a group is called in a view: what is done is no longer late, whenever it was due. */
export const groupShown = ({ state }: QueueSearch, group: QueueGroup) =>
  group === 'overdue' && (state === 'done' || state === 'any')
    ? ({ name: 'earlier', words: 'queue.earlier' } as const)
    : ({ name: group, words: `queue.groups.${group}` } as const);

export type QueueChange = { [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined };

const DATES = [
  'dueFrom',
  'dueBefore',
  'openedFrom',
  'openedBefore',
  'closedFrom',
  'closedBefore',
  'returnedFrom',
] as const;
const STATES = ['snoozed', 'done', 'any'] as const;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const kindsIn = (value: unknown): TaskKind[] =>
  typeof value === 'string' ? TASK_KINDS.filter((kind) => value.split(',').includes(kind)) : [];

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const group = QUEUE_GROUPS.find((one) => one === search['group']);
  const state = STATES.find((one) => one === search['state']);
  const kinds = kindsIn(search['kind']);
  const [assignee, program, why] = [text(search['assignee']), text(search['program']), text(search['why'])];
  const returnedFor = text(search['returnedFor']);
  // A number typed into the search field is parsed as one on its way through the address.
  const q = text(typeof search['q'] === 'number' ? String(search['q']) : search['q']);
  const dates = DATES.flatMap((name) => {
    const date = text(search[name]);
    return date && parseCalendarDate(date) ? [[name, date] as const] : [];
  });
  return {
    ...(group ? { group } : {}),
    ...(state ? { state } : {}),
    ...(kinds.length > 0 ? { kind: kinds.join(',') } : {}),
    ...(assignee ? { assignee } : {}),
    ...(program ? { program } : {}),
    ...(why ? { why } : {}),
    ...(returnedFor ? { returnedFor } : {}),
    ...(q ? { q } : {}),
    ...Object.fromEntries(dates),
  };
}

/** What is asked of the API for a view; 'anyone' is the API's 'no restriction'. */
export function queueQuery(search: QueueSearch): Record<string, string | undefined> {
  const { assignee = 'me', ...rest } = search;
  return { ...rest, ...(assignee === 'anyone' ? {} : { assignee }) };
}

/** The view as the API keeps it under a name. */
export function filterOf(search: QueueSearch): QueueFilter {
  const { assignee = 'me', kind, ...rest } = search;
  return {
    ...rest,
    ...(kind ? { kind: kindsIn(kind) } : {}),
    ...(assignee === 'anyone' ? {} : { assignee }),
  };
}

/** A kept view as the address that shows it. */
export function searchOf({ kind, assignee, ...rest }: QueueFilter): QueueSearch {
  const shownFor = assignee ?? 'anyone';
  return readQueueSearch({
    ...rest,
    ...(kind ? { kind: kind.join(',') } : {}),
    ...(shownFor === 'me' ? {} : { assignee: shownFor }),
  });
}

/** The address of a view. */
export const queuePath = (search: QueueSearch): string =>
  `/desk?${new URLSearchParams({ ...search }).toString()}`;
