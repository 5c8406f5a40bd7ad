/** What the printed lines allow (R4): the two qualifying wordings, the older one of R186(v), none, or who knows. */
export type Wording = 'K1' | 'K2' | 'V_ONLY' | 'NONE' | 'UNKNOWN' | 'MANUAL';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const K1 = plain(
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.',
);
const K2 = plain(
  'This permit does not authorize the holder to engage in off campus employment in Canada. May accept employment only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.',
);

const read = new WeakMap<readonly string[], Wording>();

export function wordingOf(remarks: readonly string[] | undefined): Wording {
  if (remarks === undefined) return 'UNKNOWN';
  const before = read.get(remarks);
  if (before !== undefined) return before;
  const found = classified(remarks);
  read.set(remarks, found);
  return found;
}

function classified(remarks: readonly string[]): Wording {
  if (remarks.length === 0) return 'NONE';
  const text = plain(remarks.join(' '));
  if (text.includes(K1)) return 'K1';
  if (text.includes(K2)) return 'K2';
  return /may work 2[04] hrs.* off campus/.test(text) ? 'V_ONLY' : 'MANUAL';
}
