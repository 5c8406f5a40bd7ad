import type { Schemas } from '../../api/schema.js';

export type Found = Schemas['FoundAnswer'];

/** Something that the palette leads to. */
export interface Entry {
  id: string;
  kind: 'page' | 'action' | 'recent' | Found['kind'];
  label: string;
  /** A number or name beside the label. */
  beside?: string;
  /** Where it leads, or what it does. */
  path?: string;
  run?: () => void;
}

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Entries each word of the query is the beginning of a word of, in the order they stand in. */
export function matching(entries: readonly Entry[], query: string): Entry[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ label }) => {
    const own = folded(label).split(/[\s’'-]+/);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
}

/** The page of something that was found. */
export function pathOf({ kind, id, student }: Found): string {
  switch (kind) {
    case 'student':
      return `/desk/students/${student.id}`;
    case 'letter_request':
      return `/desk/letter-requests/${id}`;
    case 'letter':
      return `/desk/students/${student.id}#letters`;
    case 'permit':
      return `/desk/students/${student.id}#permits`;
  }
}

const RECENT = 6;
const recent: Entry[] = [];

/** Cases opened lately in this window; nothing of them is kept when it is closed. */
export function noteRecent(entry: Entry): void {
  const at = recent.findIndex(({ id }) => id === entry.id);
  if (at >= 0) recent.splice(at, 1);
  recent.unshift({ ...entry, kind: 'recent' });
  recent.splice(RECENT);
}
export const recentEntries = (): readonly Entry[] => recent;
export const forgetRecent = (): void => void recent.splice(0);
