import { fieldId } from './field-id.js';

/** Puts the focus on the field of that path, or on the first input of its group. @returns whether it is there */
export function focusField(path: string): boolean {
  const field = document.getElementById(fieldId(path));
  if (!field) return false;
  field.scrollIntoView({ block: 'center' });
  const target = field.matches('input, select, textarea, button')
    ? field
    : field.querySelector<HTMLElement>('input, select, textarea, button');
  target?.focus({ preventScroll: true });
  return true;
}
