/** An event that a calendar should show now. */
export interface WantedEvent {
  /** What it is about, stable while it is the same thing. */
  readonly subject: string;
  /** The institution's day. */
  readonly day: string;
  /** UTC; null: the whole day. */
  readonly endsAt: Date | null;
  /** How many deadlines, on a calendar of the office; null on a student's. */
  readonly amount: number | null;
}

/** An event as calendars were told of it. */
export interface KeptEvent extends WantedEvent {
  /** Never changes. */
  readonly uid: string;
  /** Counts the changes (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  readonly cancelledAt: Date | null;
  readonly changedAt: Date;
}

export interface EventChanges {
  readonly added: readonly WantedEvent[];
  /** Those whose day, moment or number is another, or that were cancelled and are wanted again. */
  readonly changed: readonly WantedEvent[];
  /** Subjects that are no longer wanted and still to come. */
  readonly cancelled: readonly string[];
}

/** What has to be told. What lies behind `today` stays as it was. */
export function eventChanges(
  wanted: readonly WantedEvent[],
  kept: readonly KeptEvent[],
  today: string,
): EventChanges {
  const known = new Map(kept.map((event) => [event.subject, event]));
  const subjects = new Set(wanted.map(({ subject }) => subject));
  return {
    added: wanted.filter(({ subject }) => !known.has(subject)),
    changed: wanted.filter((event) => {
      const before = known.get(event.subject);
      return before !== undefined && (before.cancelledAt !== null || !isSame(before, event));
    }),
    cancelled: kept
      .filter(({ subject, day, cancelledAt }) => !subjects.has(subject) && day >= today && !cancelledAt)
      .map(({ subject }) => subject),
  };
}

const isSame = (one: WantedEvent, other: WantedEvent): boolean =>
  one.day === other.day && one.endsAt?.getTime() === other.endsAt?.getTime() && one.amount === other.amount;
