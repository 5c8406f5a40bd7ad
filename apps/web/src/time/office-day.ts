import { useSyncExternalStore } from 'react';
import { todayHere } from './calendar-date.js';

let told: string | null = null;
let toldAt = -Infinity;
const readers = new Set<() => void>();

/**
 * Takes the office's day from an answer of the API. The answer written last is believed, also when its day is an earlier
 * one: an office may move to a zone where it is still yesterday. One that a cache had kept takes nothing back.
 */
export function hearOfficeDay(headers: Headers): void {
  const day = headers.get('office-day');
  if (!day) return;
  const writtenAt = Date.parse(headers.get('date') ?? '') || 0;
  const isNewer = writtenAt === toldAt ? told === null || day > told : writtenAt > toldAt;
  if (!isNewer) return;
  toldAt = writtenAt;
  if (day === told) return;
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
