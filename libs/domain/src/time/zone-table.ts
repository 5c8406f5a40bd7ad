/**
 * Local times by a named release of the IANA zone database. The engines take it as a parameter: the runtime's own
 * data may be older than the law it has to answer for (R20: Vancouver has kept UTC−7 all year since 2026).
 */
export interface ZoneTable {
  /** The IANA release, such as `2026f`. */
  readonly release: string;
  /** The local calendar day of an instant (epoch milliseconds) as days since 1970-01-01. Throws on an unknown zone. */
  localDay(instantMs: number, zone: string): number;
  /** The instant with its local offset, without fractional seconds: `2026-11-30T17:00:00-07:00`. */
  toLocalIso(instantMs: number, zone: string): string;
}
