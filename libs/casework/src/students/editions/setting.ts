import type { Fault } from '../../outcome.js';

/** Something an office writes of its own accord: its name, what the product brings along, and what may stand in it. */
export interface Setting<T> {
  readonly name: string;
  /** Edition 1: in force until an office writes its own. */
  readonly shipped: T;
  /** @param before the newest edition: what was used once may have to stay */
  faults(content: T, before: T): readonly Fault[];
  /** An earlier edition with what must stay of the newest one; as it was, when left out. */
  restored?(earlier: T, newest: T): T;
}

/** One edition as it is kept. */
export interface SettingEdition<T> {
  readonly edition: number;
  readonly content: T;
  /** The day from which it holds, `YYYY-MM-DD` in the office's zone; null of what the product brought along. */
  readonly inForceFrom: string | null;
  /** Why it was written. */
  readonly note: string | null;
  /** It says again what this edition said. */
  readonly restoredFrom: number | null;
  readonly recordedBy: string | null;
  /** ISO instant. */
  readonly recordedAt: string | null;
}

/** The same beside what holds today. */
export interface ShownEdition<T> extends SettingEdition<T> {
  readonly inForce: boolean;
  /** Its day is yet to come. */
  readonly waiting: boolean;
}

export interface EditionWish<T> {
  readonly content: T;
  /** `YYYY-MM-DD`; today when left out. */
  readonly inForceFrom?: string;
  readonly note?: string;
}
