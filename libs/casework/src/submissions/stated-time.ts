import { isDate } from '#domain/time/days.js';
import type { Zones } from '#platform/zones/zones.js';
import { done, invalid, type Outcome, refused } from '../outcome.js';

/** A time as a person reads it off a confirmation: the clock's face, the zone, and the offset where they are asked for it. */
export interface StatedTime {
  /** `YYYY-MM-DDTHH:mm:ss`. */
  readonly statedLocalTime: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Such as `-07:00`; needed only for a time that occurred twice. */
  readonly utcOffset?: string;
}

/** The instant that was meant. A time that occurs twice is asked about, one that never occurs is refused. */
export function readStatedTime(stated: StatedTime, zones: Zones): Outcome<Date> {
  const { statedLocalTime, timeZone, utcOffset } = stated;
  if (!isDate(statedLocalTime.slice(0, 10))) {
    return invalid([
      {
        path: 'statedLocalTime',
        problem: 'There is no such day in the calendar. Check the date.',
        fr: 'Ce jour n’existe pas au calendrier. Vérifiez la date.',
      },
    ]);
  }
  if (!zones.isZone(timeZone)) {
    return invalid([
      {
        path: 'timeZone',
        problem: 'Choose a time zone by its place, for example America/Vancouver.',
        fr: 'Choisissez un fuseau horaire par son lieu, par exemple America/Vancouver.',
      },
    ]);
  }
  const reading = zones.resolveLocalTime(statedLocalTime, timeZone);
  if (reading.kind === 'nonexistent') {
    return refused({
      code: 'nonexistent_local_time',
      status: 422,
      title: 'This time never occurred there',
      detail: 'The clocks were put forward over it. Read the time on the confirmation again.',
      fr: {
        title: 'Cette heure n’a jamais existé là-bas',
        detail: 'Les horloges l’ont sautée en avançant. Relisez l’heure sur la confirmation.',
      },
      errors: [
        {
          path: 'statedLocalTime',
          problem: `The clocks jumped to ${reading.next.local}.`,
          fr: `Les horloges ont sauté à ${reading.next.local}.`,
        },
      ],
      extra: { next: { local: reading.next.local, offset: reading.next.offset } },
    });
  }
  const choices = reading.kind === 'unique' ? [reading] : reading.choices;
  const offsets = choices.map(({ offset }) => offset);
  if (reading.kind === 'ambiguous' && utcOffset === undefined) return askForOffset(offsets);
  const meant = utcOffset === undefined ? choices[0] : choices.find(({ offset }) => offset === utcOffset);
  if (meant) return done(new Date(meant.instant));
  return invalid([
    {
      path: 'utcOffset',
      problem: `At that time the offset there was ${offsets.join(' or ')}.`,
      fr: `À ce moment, le décalage y était de ${offsets.join(' ou ')}.`,
    },
  ]);
}

function askForOffset(offsets: readonly string[]): Outcome<Date> {
  return refused({
    code: 'ambiguous_local_time',
    status: 422,
    title: 'This time occurred twice there',
    detail: 'The clocks were put back over it. Say which of the two was meant by sending utcOffset.',
    fr: {
      title: 'Cette heure a existé deux fois là-bas',
      detail: 'Les horloges ont reculé. Dites laquelle des deux vous vouliez dire.',
    },
    errors: [
      {
        path: 'utcOffset',
        problem: `Choose ${offsets.join(' or ')}.`,
        fr: `Choisissez ${offsets.join(' ou ')}.`,
      },
    ],
    extra: { offsets },
  });
}
