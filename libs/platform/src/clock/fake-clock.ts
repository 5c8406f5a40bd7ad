import { Clock } from './clock.js';

/** Stands still until a test moves it. */
export class FakeClock extends Clock {
  private instant: number;

  constructor(start: Date | string) {
    super();
    this.instant = instantOf(start);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date | string): void {
    this.instant = instantOf(instant);
  }

  advance(step: { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 } = step;
    this.instant += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms;
  }
}

/** A string without an offset would be read in the machine's own zone, and the test would depend on it. */
function instantOf(value: Date | string): number {
  if (typeof value === 'string' && !/(Z|[+-]\d\d:\d\d)$/.test(value)) {
    throw new Error(`"${value}" has no offset: write, for example, 2026-04-01T12:00:00Z.`);
  }
  const instant = new Date(value).getTime();
  if (Number.isNaN(instant)) throw new Error(`"${String(value)}" is not an instant.`);
  return instant;
}
