import { useSyncExternalStore } from 'react';
import { todayHere } from './calendar-date.js';

let told: string | null = null;
const readers = new Set<() => void>();

/** Takes the office's day from an answer of the API; one that a cache had kept does not take it back. */
export function hearOfficeDay(headers: Headers): void {
  const day = headers.get('office-day');
  if (!day || (told !== null && day <= told)) return;
  told = day;
  for (const reader of readers) reader();
}

/**
 * Today in the office's zone as its answers tell it, `YYYY-MM-DD`: a device may be abroad, or its clock wrong. Before the
 * first answer, the day of the device.
 */
export const officeToday = (): string => told ?? todayHere();

/** The same for what is drawn: it is drawn anew when another day begins. */
export const useOfficeToday = (): string => useSyncExternalStore(listen, officeToday);

function listen(reader: () => void): () => void {
  readers.add(reader);
  return () => void readers.delete(reader);
}
