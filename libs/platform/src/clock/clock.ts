/** The one source of "now". Everything that asks for the time takes it, so that tests can set it. */
export abstract class Clock {
  /** The present instant; a fresh Date at each call. */
  abstract now(): Date;
}
