import { addBusinessDays } from '#casework/students/business-days.js';
import { dayOf, formatDay, parseDay } from '#domain/time/days.js';
import type { Zones } from '#platform/zones/zones.js';

export const DEMONSTRATION_ZONE = 'America/Vancouver';

/** A term of the demonstration; dates `YYYY-MM-DD`, both included. */
export interface DemonstrationTerm {
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const SEASONS = [
  { name: 'Spring', month: 1, firstDay: 4 },
  { name: 'Summer', month: 5, firstDay: 3 },
  { name: 'Fall', month: 9, firstDay: 7 },
] as const;
const TERM_DAYS = 15 * 7 + 4;

/** Everything of the demonstration happens so many days before or after the day it is loaded on. */
export class DemonstrationCalendar {
  readonly today: string;
  /** Three years of terms around today, the oldest first. */
  readonly terms: readonly DemonstrationTerm[];

  constructor(
    readonly now: Date,
    private readonly zones: Zones,
  ) {
    this.today = formatDay(zones.localDay(now.getTime(), DEMONSTRATION_ZONE));
    const year = Number(this.today.slice(0, 4));
    this.terms = [-2, -1, 0, 1, 2].flatMap((years) => SEASONS.map((season) => termOf(year + years, season)));
  }

  /** The date so many days from today. */
  day(offset: number): string {
    return formatDay(parseDay(this.today) + offset);
  }

  /** How many days from today a date lies; before 0 is past. */
  daysTo(date: string): number {
    return parseDay(date) - parseDay(this.today);
  }

  /** The instant of a local time of the office, so many days from today; what lies ahead of today's clock is now. */
  at(offset: number, time = '10:30:00'): Date {
    const instant = this.instant(this.day(offset), time);
    return offset <= 0 && instant > this.now ? this.now : instant;
  }

  /** The instant of a local time of the office on a date. */
  instant(date: string, time: string): Date {
    const reading = this.zones.resolveLocalTime(`${date}T${time}`, DEMONSTRATION_ZONE);
    if (reading.kind === 'unique') return new Date(reading.instant);
    return new Date(reading.kind === 'ambiguous' ? reading.choices[0]!.instant : reading.next.instant);
  }

  /** The clock on the office's wall, `YYYY-MM-DDTHH:mm:ss`. */
  wall(instant: Date): string {
    return this.zones.toLocalIso(instant.getTime(), DEMONSTRATION_ZONE).slice(0, 19);
  }

  /** The day that is some working days from today. */
  workingDay(count: number): string {
    return addBusinessDays(this.today, count);
  }

  /** 0 is the next term to begin, −1 the one before it, which may still run. */
  term(steps: number): DemonstrationTerm {
    const next = this.terms.findIndex(({ startsOn }) => startsOn > this.today);
    return this.terms[next + steps]!;
  }
}

function termOf(year: number, { name, month, firstDay }: (typeof SEASONS)[number]): DemonstrationTerm {
  const first = dayOf(year, month, firstDay);
  // 1970-01-01 was a Thursday: the first Monday on or after the day.
  const monday = first + ((4 - (first % 7) + 7) % 7);
  return {
    code: `${year}-${String(month).padStart(2, '0')}`,
    name: `${name} ${year}`,
    startsOn: formatDay(monday),
    endsOn: formatDay(monday + TERM_DAYS),
  };
}
