/** A key press against what came before it: a letter alone, or the second of a pair such as 'g q'. */
const PAIR_STARTS = ['g'];
const PAIR_MS = 1200;

export interface Pressed {
  key: string;
  at: number;
}

/** The name of a press ('j', 'g q', 'Enter'), or null while the second key of a pair is awaited. */
export function nameOfPress(press: Pressed, before: Pressed | null): string | null {
  if (before && PAIR_STARTS.includes(before.key) && press.at - before.at < PAIR_MS)
    return `${before.key} ${press.key}`;
  return PAIR_STARTS.includes(press.key) ? null : press.key;
}

interface Target {
  tagName: string;
  type?: string;
  isContentEditable: boolean;
}

const NO_TEXT = ['checkbox', 'radio', 'button', 'submit', 'file', 'range'];

/** Whether letters typed there are text: single keys must stay silent. A select jumps by letters, so it counts. */
export function takesText(target: Target): boolean {
  if (target.isContentEditable) return true;
  if (target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target.tagName === 'INPUT' && !NO_TEXT.includes(target.type ?? 'text');
}
