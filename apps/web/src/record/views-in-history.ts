import type { HistoryItem } from '../api/shapes/authorization.js';

/** Looking is history too, but it would bury what was done: it is shown on request. */
export const isLook = (item: Pick<HistoryItem, 'action'>): boolean =>
  /\.(read|viewed|seen|listed|report_read|read_as_of|what_if)$/.test(item.action) ||
  item.action.startsWith('session.');
