import { readQueueSearch, type QueueSearch } from './queue-search.js';

/** The order of the list last looked at, so that a decision leads to the next row without going back. */
let order: string[] = [];
let view = '/desk';

export function rememberWalk(paths: string[], address: string): void {
  order = paths;
  view = address;
}

/** The row after this one, or the list itself at its end. */
export function afterInWalk(path: string): string {
  const index = order.indexOf(path);
  return (index >= 0 ? order[index + 1] : undefined) ?? view;
}

/** The row before this one; null before the first, and off the list. */
export const beforeInWalk = (path: string): string | null => order[order.indexOf(path) - 1] ?? null;

/** Whether the list last looked at leads through this page. */
export const isInWalk = (path: string): boolean => order.includes(path);

export const walkView = (): string => view;

/** What the list was filtered by; one's own work where none was looked at. */
export const walkSearch = (): QueueSearch =>
  readQueueSearch(Object.fromEntries(new URLSearchParams(view.split('?')[1])));
