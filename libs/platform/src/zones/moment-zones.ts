import { formatDay, isDate } from '#domain/time/days.js';
import { formatTimeOfDay } from '#domain/time/instants.js';
import { type PackedZones, readPackedZones, unpackHistory, type ZoneHistory } from './packed-zones.js';
import { type LocalTimeChoice, type LocalTimeReading, Zones } from './zones.js';

const DAY = 86_400_000;

/**
 * The table that moment-timezone carries, read as plain numbers. It lists every change up to the end of 2037; after
 * that a zone keeps its last offset. Each zone is unpacked once, when it is first asked for.
 */
export class MomentZones extends Zones {
  private readonly packed: PackedZones = readPackedZones();
  private readonly histories = new Map<string, ZoneHistory>();

  override get release(): string {
    return this.packed.release;
  }

  override localDay(instantMs: number, zone: string): number {
    return Math.floor((instantMs + offsetAt(this.history(zone), instantMs)) / DAY);
  }

  override toLocalIso(instantMs: number, zone: string): string {
    const offset = offsetAt(this.history(zone), instantMs);
    return `${localText(instantMs + offset)}${offsetText(offset)}`;
  }

  override resolveLocalTime(localIso: string, zone: string): LocalTimeReading {
    const shown = clockReading(localIso);
    const history = this.history(zone);
    // No zone is more than 26 hours from another, so the offsets in force two days around hold every candidate.
    const [first, last] = [eraOf(history, shown - 2 * DAY), eraOf(history, shown + 2 * DAY)];
    const choices: LocalTimeChoice[] = [];
    for (let era = first; era <= last; era += 1) {
      const offset = history.offsets[era] ?? 0;
      const instant = shown - offset;
      if (eraOf(history, instant) === era) choices.push({ offset: offsetText(offset), instant });
    }
    const [only] = choices;
    if (only === undefined) return { kind: 'nonexistent', next: afterJump(history, shown, first, last) };
    if (choices.length === 1) return { kind: 'unique', ...only };
    return { kind: 'ambiguous', choices };
  }

  override isZone(name: string): boolean {
    return this.packed.lines.has(name) || this.packed.links.has(name);
  }

  override list(): readonly string[] {
    return [...this.packed.lines.keys(), ...this.packed.links.keys()].toSorted();
  }

  private history(zone: string): ZoneHistory {
    const known = this.histories.get(zone);
    if (known !== undefined) return known;
    const line = this.packed.lines.get(this.packed.links.get(zone) ?? zone);
    if (line === undefined) throw new RangeError(`There is no time zone of this name: ${zone.slice(0, 60)}`);
    const history = unpackHistory(line);
    this.histories.set(zone, history);
    return history;
  }
}

/** The stretch of constant offset that holds an instant: the first whose end lies after it. */
function eraOf({ untils }: ZoneHistory, instantMs: number): number {
  let [low, high] = [0, untils.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((untils[middle] ?? Infinity) > instantMs) high = middle;
    else low = middle + 1;
  }
  return low;
}

function offsetAt(history: ZoneHistory, instantMs: number): number {
  return history.offsets[eraOf(history, instantMs)] ?? 0;
}

/** The change that skipped a clock reading: shown too late for the old offset and too early for the new one. */
function afterJump(
  { untils, offsets }: ZoneHistory,
  shown: number,
  first: number,
  last: number,
): LocalTimeChoice & { readonly local: string } {
  for (let era = first; era < last; era += 1) {
    const instant = untils[era] ?? Infinity;
    const offset = offsets[era + 1] ?? 0;
    if (shown >= instant + (offsets[era] ?? 0) && shown < instant + offset) {
      return { instant, offset: offsetText(offset), local: localText(instant + offset) };
    }
  }
  throw new RangeError('The zone table has no change that skips this local time.');
}

function clockReading(localIso: string): number {
  const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(localIso);
  if (shape === null || !isDate(shape[1] ?? '')) {
    throw new RangeError('A local time is written YYYY-MM-DDTHH:mm:ss, on a date of the calendar.');
  }
  return Date.parse(`${localIso}Z`);
}

function localText(shown: number): string {
  const day = Math.floor(shown / DAY);
  return `${formatDay(day)}T${formatTimeOfDay(Math.floor((shown - day * DAY) / 1000))}`;
}

/** Offsets before standard time had seconds; they are printed only where they are not zero. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const text = formatTimeOfDay(seconds);
  return `${offset < 0 ? '-' : '+'}${seconds % 60 === 0 ? text.slice(0, 5) : text}`;
}
