import type { TemplateField } from '../../api/shapes/letter-template.js';

/** What choosing a field writes: a date in words, a yes or no as a condition, all else by its name. */
export function writtenField({ path, type }: Pick<TemplateField, 'path' | 'type'>): string {
  if (type === 'date') return `{{ ${path} | long_date }}`;
  if (type === 'yes_no') return `{% if ${path} %} {% endif %}`;
  return `{{ ${path} }}`;
}

/** Writes at the caret as if it had been typed, and leaves the caret behind it. */
export function insertAtCaret(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts the caret where a fault says it is ('Line 2, column 5: …'), or at the end of the text. */
export function goToFault(area: HTMLTextAreaElement, problem: string): void {
  const [, line, column] = /^Line (\d+), column (\d+)/.exec(problem) ?? [];
  area.focus({ preventScroll: true });
  area.scrollIntoView({ block: 'center' });
  if (line === undefined || column === undefined) return;
  const before = area.value.split('\n').slice(0, Number(line) - 1);
  const at = before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1;
  area.setSelectionRange(at, at);
}
