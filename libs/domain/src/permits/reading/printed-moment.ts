import { asDigits, readPrintedDate } from './printed-date.js';

export interface MomentRead {
  /** `YYYY-MM-DDTHH:mm:ss` as printed, followed by its offset (`Z`, `-08:00`) where a zone is printed. */
  readonly value: string;
  /** Whether zone and seconds were printed in figures: then nothing was supplied or interpreted. */
  readonly exact: boolean;
}

/** Canada's abbreviations as IRCC prints them. They name an offset, never a place: whether it was in force there, a person asks. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  NST: '-03:30',
  NDT: '-02:30',
  AST: '-04:00',
  ADT: '-03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  HNT: '-03:30',
  HAT: '-02:30',
  HNA: '-04:00',
  HAA: '-03:00',
  HNE: '-05:00',
  HAE: '-04:00',
  HNC: '-06:00',
  HAC: '-05:00',
  HNR: '-07:00',
  HAR: '-06:00',
  HNP: '-08:00',
  HAP: '-07:00',
};

const TIME =
  /(?<![\dA-Z])(?<hour>[\dOoQDIl|iZSGbB]{1,2}) ?[:;h] ?(?<minute>[\dOoQDIl|iZSGbB]{2})(?! ?%)(?: ?(?:[:;.]|min) ?(?<second>[\dOoQDIl|iZSGbB]{2})(?: ?s\b)?)?(?: ?min\b)?(?: ?(?<half>[ap])\.? ?m\.?)?/;
const OFFSET = /^(?:[ ,(]*(?:UTC|GMT|TUC))? ?(?<sign>[+\-−–]) ?(?<hours>\d{1,2}):?(?<minutes>\d{2})?/;
const UTC = /^[ ,(]*(?:UTC|GMT|TUC|Z)\b/;

/**
 * A printed date with its time of day (R20: to the second, in the zone that is printed): `2026/11/30 23:59:59 UTC`,
 * `November 30, 2026 at 6:59:59 p.m. EST`, `30 novembre 2026 à 18 h 59 min 59 s HNE`, `2026-11-30T16:59:59-08:00`.
 * @returns null where there is no such date and time
 */
export function readPrintedMoment(text: string): MomentRead | null {
  const apart = text.replace(/(\d)T(\d)/g, '$1 $2');
  const date = readPrintedDate(apart);
  const time = TIME.exec(apart);
  if (date === null || !time?.groups) return null;
  const { hour, minute, second, half } = time.groups;
  const clock = clockOf(asDigits(hour!), asDigits(minute!), asDigits(second ?? '00'), half);
  if (clock === null) return null;
  const figures = [hour, minute, second].every((part) => part !== undefined && /^\d+$/.test(part));
  const zone = zoneOf(apart.slice(time.index + time[0].length));
  return { value: `${date}T${clock}${zone?.offset ?? ''}`, exact: figures && zone?.exact === true };
}

function clockOf(hour: string, minute: string, second: string, half: string | undefined): string | null {
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return [hours, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** What follows the time: an offset in figures, UTC by name, or an abbreviation. */
function zoneOf(after: string): { readonly offset: string; readonly exact: boolean } | null {
  const offset = OFFSET.exec(after)?.groups;
  if (offset) {
    const sign = offset['sign'] === '+' ? '+' : '-';
    const [hours, minutes] = [offset['hours']!.padStart(2, '0'), offset['minutes'] ?? '00'];
    return Number(hours) <= 14 && Number(minutes) <= 59
      ? { offset: `${sign}${hours}:${minutes}`, exact: true }
      : null;
  }
  if (UTC.test(after)) return { offset: 'Z', exact: true };
  const [abbreviation] = /^[ ,(]*[A-Z]{3}\b/.exec(after) ?? [];
  const known = ABBREVIATIONS[(abbreviation ?? '').replaceAll(/[^A-Z]/g, '')];
  return known === undefined ? null : { offset: known, exact: false };
}
