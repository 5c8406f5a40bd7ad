import type { ReactNode } from 'react';
import type { Awaited, Choice } from '../../fields/choice-fields.js';

interface Base {
  /** The key of the value in the request's body. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** On one row with the field before it: the same thing in the other language. */
  besideLast?: boolean;
  /** What is said of the value under its field, while it is typed. */
  beneath?: (values: FormValues) => ReactNode;
}

interface Offer {
  choices: readonly Choice[];
  /** What of the choices is not here; left out where they are always known. */
  awaited?: Awaited | null;
}

/** A field of a short desk form. `three` is a yes, a no, or not known; `list` is text in parts, `several` any of some codes. */
export type FormField =
  | (Base & { type: 'text' | 'email' | 'password' | 'long' | 'date' | 'number' | 'url' })
  | (Base & Offer & { type: 'choice'; empty?: string })
  | (Base & { type: 'check' })
  | (Base & { type: 'three' })
  | (Base & { type: 'list'; separator: RegExp; joiner: string })
  | (Base & Offer & { type: 'several' });

/** What stands in the form: text for every field, booleans for ticks. */
export type FormValues = Record<string, string | boolean>;

/** A record's value as the form shows it. */
export function shownValue(field: FormField, value: unknown): string | boolean {
  if (field.type === 'check') return value === true;
  if (field.type === 'three') return value === true ? 'yes' : value === false ? 'no' : '';
  if (field.type === 'several') return Array.isArray(value) ? value.join(' ') : '';
  if (field.type === 'list') return Array.isArray(value) ? value.join(field.joiner) : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The form's value as the API takes it: emptied optional fields are null, never an empty text. */
export function sentValue(field: FormField, shown: string | boolean): unknown {
  if (typeof shown === 'boolean') return shown;
  const text = shown.trim();
  switch (field.type) {
    case 'three':
      return text === 'yes' ? true : text === 'no' ? false : null;
    case 'list':
      return text
        .split(field.separator)
        .map((part) => part.trim())
        .filter(Boolean);
    case 'several':
      return text.split(' ').filter(Boolean);
    case 'number':
      return text === '' ? null : Number(text.replace(',', '.'));
    default:
      return text === '' ? null : text;
  }
}

/** Somebody would answer a question whose choices they have not seen. */
export const isAwaiting = (fields: readonly FormField[]): boolean =>
  fields.some((field) => 'awaited' in field && Boolean(field.awaited));

/** Fields by their rows: most stand alone, wherever there is room. */
export function inRows(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const rows: FormField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.besideLast && last) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

export type FieldFault = 'missing' | 'dateWrong' | 'numberWrong';

export function faultOfField(
  field: FormField,
  shown: string | boolean,
  isDate: (text: string) => boolean,
): FieldFault | null {
  if (typeof shown === 'boolean' || field.type === 'three') return null;
  const text = shown.trim();
  if (text === '')
    return field.optional || field.type === 'list' || field.type === 'several' ? null : 'missing';
  if (field.type === 'date' && !isDate(text)) return 'dateWrong';
  if (field.type === 'number' && !/^\d+([.,]\d+)?$/.test(text)) return 'numberWrong';
  return null;
}
