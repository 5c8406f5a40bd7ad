import { open, seal } from './sealed-value.js';
import type { ValuesKey } from './values-key.js';

/**
 * Seals a value that JSON can hold. `context` (for example table, column and row id) is not stored but must be
 * given again to open, so that a sealed value cannot be moved to another row.
 */
export function sealJson(key: Buffer | ValuesKey, value: unknown, context = ''): Buffer {
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error('undefined and functions cannot be sealed.');
  return seal(key, 'json', Buffer.from(text), context);
}

/** Throws SealBrokenError for another key or context, or changed bytes. */
export function openJson(key: Buffer | ValuesKey, sealed: Buffer, context = ''): unknown {
  return JSON.parse(open(key, 'json', sealed, context).toString('utf8'));
}
