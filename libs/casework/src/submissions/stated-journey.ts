import type { Zones } from '#platform/zones/zones.js';
import { done, type Fault, invalid, type Outcome, refused } from '../outcome.js';
import type { JourneyTimes } from './journey.js';
import { readStatedTime } from './stated-time.js';

/** A crossing as an instant with its offset, or as the clock of a place showed it. */
export interface JourneyAsTold {
  /** RFC 3339 with an offset or Z. */
  readonly departedAt?: string;
  readonly returnedAt?: string | null;
  /** `YYYY-MM-DDTHH:mm:ss` in `timeZone`. */
  readonly departedLocal?: string;
  readonly returnedLocal?: string | null;
  /** IANA name. */
  readonly timeZone?: string;
  /** Such as `-07:00`; needed only for a time that occurred twice. */
  readonly utcOffset?: string;
}

/** What was told of a journey; a side that was not told is left out. */
export function readJourney(told: JourneyAsTold, zones: Zones): Outcome<Partial<JourneyTimes>> {
  const departed = readSide('departed', told, zones);
  if (!departed.ok) return departed;
  const returned = readSide('returned', told, zones);
  if (!returned.ok) return returned;
  return done({
    ...(departed.value && { departedAt: departed.value }),
    ...(returned.value !== undefined && { returnedAt: returned.value }),
  });
}

function readSide(
  side: 'departed' | 'returned',
  told: JourneyAsTold,
  zones: Zones,
): Outcome<Date | null | undefined> {
  const [at, local] = [told[`${side}At`], told[`${side}Local`]];
  const path = `${side}Local`;
  if (at && local)
    return invalid([
      {
        path,
        problem: 'Tell the moment once: as an instant or as a local time.',
        fr: 'Dites le moment une fois : comme instant ou comme heure locale.',
      },
    ]);
  if (at) return done(new Date(at));
  if (!local) return done(at === null || local === null ? null : undefined);
  if (!told.timeZone)
    return invalid([
      {
        path: 'timeZone',
        problem: 'Say in which place the clock showed this time.',
        fr: 'Dites à quel endroit l’horloge montrait cette heure.',
      },
    ]);
  const stated = { statedLocalTime: local, timeZone: told.timeZone };
  const alone = readStatedTime(stated, zones);
  // The offset is the answer for the crossing that occurred twice: the other needs none, and may have another.
  const read =
    told.utcOffset !== undefined && !alone.ok && alone.refusal.code === 'ambiguous_local_time'
      ? readStatedTime({ ...stated, utcOffset: told.utcOffset }, zones)
      : alone;
  if (read.ok) return read;
  const errors = (read.refusal.errors ?? []).map((fault): Fault =>
    fault.path === 'statedLocalTime' ? { ...fault, path } : fault,
  );
  return refused({ ...read.refusal, errors });
}
