/** A time as it was typed ('9:30', '09.30', '9 h 30') as the API takes it, `HH:MM:SS`. Null when it is no time. */
export function clockTime(typed: string): string | null {
  const match = /^(\d{1,2})[:h.](\d{2})$/.exec(typed.trim().replaceAll(' ', ''));
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00`;
}
