import type { Transaction } from '#database/transaction.js';
import type { Permission } from '#domain/permissions/permissions.js';
import type { Fault } from '../../outcome.js';

/** Something an office writes of its own accord: its name, and what may stand in it. */
export interface SettingRules<T> {
  readonly name: string;
  /** What writing and going back ask for; `office.change` when left out. */
  readonly changedBy?: Permission;
  /** @param before the newest edition: what was used once may have to stay */
  faults(content: T, before: T): readonly Fault[];
  /** An earlier edition with what must stay of the newest one; as it was, when left out. */
  restored?(earlier: T, newest: T): T;
}

/** A setting that stands in its editions alone. */
export interface Setting<T> extends SettingRules<T> {
  /** Edition 1: in force until an office writes its own. */
  readonly shipped: T;
}

/**
 * A setting whose edition in force stands in a table of its own besides, because others join it; edition 1 is what stood there
 * first. The slice of that table registers the table's side with `StandingSettings`.
 */
export interface StandingSetting<T> extends SettingRules<T> {
  readonly standsBesides: true;
}

export type AnySetting<T> = Setting<T> | StandingSetting<T>;

/** The table's side of such a setting. */
export interface Standing<T> {
  read(tx: Transaction): Promise<T>;
  /** What only the database or the zone table knows to be wrong. */
  faults(tx: Transaction, content: T): Promise<readonly Fault[]>;
  /** Puts the edition where others read it, and tells whom it concerns; nothing when it stands there already. */
  put(tx: Transaction, content: T, edition: number): Promise<void>;
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
  /** The version of the draft that this publishes: it ends with it. */
  readonly draft?: number;
}
