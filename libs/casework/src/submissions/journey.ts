import type { Fault } from '../outcome.js';

/** Whose word a journey is: the office's own, or the student's, which it stays where the office corrects it. */
export type JourneySource = 'student_statement' | 'office';

export interface JourneyTimes {
  readonly departedAt: Date;
  readonly returnedAt: Date | null;
}

export interface TravelRow extends JourneyTimes {
  readonly id: string;
  readonly source: JourneySource;
  readonly version: number;
}

/** A journey as the API shows it: instants in UTC, and the same in the office's zone with its offset. */
export interface JourneyView {
  readonly id: string;
  readonly departedAt: string;
  readonly departedAtLocal: string;
  readonly returnedAt: string | null;
  readonly returnedAtLocal: string | null;
  readonly source: JourneySource;
  readonly version: number;
}

export function timeFaults({ departedAt, returnedAt }: JourneyTimes): Fault[] {
  if (!returnedAt || returnedAt > departedAt) return [];
  return [
    {
      path: 'returnedLocal',
      problem: 'The return must be later than the departure. Check both.',
      fr: 'Le retour doit suivre le départ. Vérifiez les deux.',
    },
  ];
}

/** The journey during which this one would have begun or gone on. */
export function clashOf(journey: JourneyTimes, others: readonly TravelRow[]): TravelRow | undefined {
  return others.find(
    (other) =>
      other.departedAt < (journey.returnedAt ?? FAR) && journey.departedAt < (other.returnedAt ?? FAR),
  );
}

const FAR = new Date(8.64e15);
