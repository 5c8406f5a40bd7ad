/**
 * The instant of a day and a clock time as the reader's own device keeps it. A crossing is told by the person who
 * crossed, so the device's zone is the best that is known; days, not minutes, decide here. Null when it is no time.
 */
export function instantHere(date: string, clock: string): string | null {
  const match = /^(\d{1,2})[:h.](\d{2})$/.exec(clock.trim().replaceAll(' ', ''));
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  const instant = new Date(`${date}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace('.000Z', 'Z');
}
