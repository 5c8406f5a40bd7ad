import type { ZoneTable } from '#domain/time/zone-table.js';

/** What a clock on the wall meant. Instants are epoch milliseconds; offsets read `-07:00`. */
export type LocalTimeReading =
  | { readonly kind: 'unique'; readonly instant: number; readonly offset: string }
  /** The clocks went back over it: both meanings, the earlier instant first. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly LocalTimeChoice[] }
  /** The clocks jumped over it; `next` is the first local time that came after the jump. */
  | { readonly kind: 'nonexistent'; readonly next: LocalTimeChoice & { readonly local: string } };

export interface LocalTimeChoice {
  readonly offset: string;
  readonly instant: number;
}

/**
 * Local times by the zone table that the product carries itself, never by the runtime's own data, which may be older
 * than the law (R20). Unknown zone names throw a RangeError: check names from outside with `isZone` first.
 */
export abstract class Zones implements ZoneTable {
  /** The IANA release, such as `2026f`. */
  abstract readonly release: string;

  /** The local calendar day of an instant (epoch milliseconds) as days since 1970-01-01. */
  abstract localDay(instantMs: number, zone: string): number;

  /** `2026-11-30T17:00:00-07:00`, without fractional seconds. */
  abstract toLocalIso(instantMs: number, zone: string): string;

  /** Reads `YYYY-MM-DDTHH:mm:ss` as shown by a clock in the zone; text of another shape throws a RangeError. */
  abstract resolveLocalTime(localIso: string, zone: string): LocalTimeReading;

  /** Whether the name is a zone or a link of the IANA database, in its own spelling. */
  abstract isZone(name: string): boolean;

  /** All zones and links, in alphabetical order. */
  abstract list(): readonly string[];
}
