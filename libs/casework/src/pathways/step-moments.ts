import type { PathwayFault, StepKind } from '#domain/pathways/pathway.js';
import { isDate } from '#domain/time/days.js';
import { formatInstant, isInstant } from '#domain/time/instants.js';
import type { Zones } from '#platform/zones/zones.js';

const LOCAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/**
 * Moments of a step's form as instants: an instant in UTC stays, a time by the clocks of a place (`{localTime, timeZone}`)
 * is looked up, with `utcOffset` where it occurred twice. Other fields pass unread.
 */
export function readMoments(
  step: StepKind,
  given: Readonly<Record<string, unknown>>,
  zones: Zones,
): { readonly given: Record<string, unknown>; readonly faults: readonly PathwayFault[] } {
  const read: Record<string, unknown> = { ...given };
  const faults: PathwayFault[] = [];
  for (const { code, kind } of step.fields) {
    const value = given[code];
    if (kind !== 'moment' || typeof value !== 'object' || value === null) continue;
    const instant = instantOf(value, zones);
    if (typeof instant === 'string') read[code] = instant;
    else {
      delete read[code];
      faults.push({ path: code, problem: instant });
    }
  }
  return { given: read, faults };
}

function instantOf(value: object, zones: Zones): string | PathwayFault['problem'] {
  const { localTime, timeZone, utcOffset } = value as Partial<Record<string, unknown>>;
  if (typeof localTime !== 'string' || !LOCAL.test(localTime) || !isDate(localTime.slice(0, 10)))
    return NO_TIME;
  if (typeof timeZone !== 'string' || !zones.isZone(timeZone)) return NO_ZONE;
  const reading = zones.resolveLocalTime(localTime.length === 16 ? `${localTime}:00` : localTime, timeZone);
  if (reading.kind === 'nonexistent') return NEVER;
  const choices = reading.kind === 'unique' ? [reading] : reading.choices;
  const meant = choices.length === 1 ? choices[0] : choices.find(({ offset }) => offset === utcOffset);
  const instant = meant && formatInstant(meant.instant);
  return instant !== undefined && isInstant(instant) ? instant : twice(choices.map(({ offset }) => offset));
}

const NO_TIME = {
  en: 'Enter the date and the time, for example 2027-02-09T10:30.',
  fr: 'Entrez la date et l’heure, par exemple 2027-02-09T10:30.',
};
const NO_ZONE = {
  en: 'Choose the time zone by a place, for example Europe/Berlin.',
  fr: 'Choisissez le fuseau par un lieu, par exemple Europe/Berlin.',
};
const NEVER = {
  en: 'This time never occurred there: the clocks were put forward over it.',
  fr: 'Cette heure n’a jamais existé là-bas : les horloges ont été avancées.',
};
const twice = (offsets: readonly string[]) => ({
  en: `This time occurred twice there. Say which is meant by utcOffset: ${offsets.join(' or ')}.`,
  fr: `Cette heure est survenue deux fois là-bas. Précisez-la par utcOffset : ${offsets.join(' ou ')}.`,
});
