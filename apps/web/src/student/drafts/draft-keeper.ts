import { asProblem } from '../../api/problem.js';

/** How what was typed stands. */
export type Keeping =
  | { readonly is: 'untouched' }
  | { readonly is: 'typed' }
  /** @property at local time of the office */
  | { readonly is: 'saved'; readonly at: string }
  /** The server gave no answer; it is tried again and again. */
  | { readonly is: 'unanswered' }
  | { readonly is: 'tooLong' };

/** What stands in the form was put back into it. */
export interface Restored {
  /** Local time of the office; null: it was on this device alone. */
  readonly at: string | null;
}

/** Where a draft is put: at the server, and beside it on the device where its student chose that. */
export interface DraftPlaces {
  /** False once somebody else is signed in: what one has typed never becomes another's draft. */
  areTheirs: () => boolean;
  /** @param leaving the page is being left @returns local time of the office at which it was kept */
  put: (text: string, leaving: boolean) => Promise<string>;
  remove: () => Promise<unknown>;
  /** The text as it stands typed, and whether the server has it; null: there is nothing to come back to. */
  beside: (text: string | null, atServer: boolean) => void;
}

/** Kept once the hands rest. */
const REST_MS = 1_000;

/** Tried again after so long, and each time after twice as long. */
const [AGAIN_MS, MOST_MS] = [2_000, 30_000] as const;

const SIGNED_OUT = 401;
const UNANSWERED: Keeping = { is: 'unanswered' };

/** Keeps one draft: one call at a time, the newest text last; whatever fails is tried again until it is kept. */
export class DraftKeeper {
  keeping: Keeping = { is: 'untouched' };
  restored: Restored | null = null;
  private kept: string;
  private text: string;
  private savedAt: string | null = null;
  private opened = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: number = AGAIN_MS;
  private underWay: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly places: DraftPlaces,
    blank: string,
  ) {
    this.kept = blank;
    this.text = blank;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  get isOpened(): boolean {
    return this.opened;
  }

  /** Whoever typed it would lose it with the page. */
  get isAtRisk(): boolean {
    return this.keeping.is === 'unanswered' && this.places.areTheirs();
  }

  /** It is known what was kept before: from now on what differs from it is kept. */
  open(kept: string, text: string, restored: Restored | null = null): void {
    this.opened = true;
    this.restored = restored;
    this.kept = kept;
    this.typed(text);
    this.say(this.keeping);
  }

  /** It could not be read yet what was kept before: until then nothing is sent, so that nothing is written over. */
  stalled(): void {
    if (!this.opened && this.text !== this.kept) this.say(UNANSWERED);
  }

  typed(text: string): void {
    const changed = text !== this.text;
    this.text = text;
    if (changed && text !== this.kept) this.places.beside(text, false);
    if (!this.opened) return;
    clearTimeout(this.timer);
    if (text === this.kept) {
      if (this.keeping.is !== 'untouched') this.settle(text);
      return;
    }
    if (this.keeping.is !== 'unanswered') this.say({ is: 'typed' });
    this.timer = setTimeout(() => void this.flush(), REST_MS);
  }

  /** It was chosen to keep it on the device too: what stands typed now, also what came after the choice. */
  keepBeside(): void {
    this.places.beside(this.text, this.text === this.kept);
  }

  /** At once: the field, the window or the page is being left. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (!this.opened || this.text === this.kept || !this.places.areTheirs())
      return this.underWay ?? undefined;
    if (this.underWay && !leaving) {
      await this.underWay;
      return this.flush();
    }
    // One that is sent while the page is being left may overtake the one before it: whoever waits, waits for both.
    const both = Promise.all([this.underWay, this.send(this.text, leaving)]).then(() => {
      if (this.underWay === both) this.underWay = null;
    });
    this.underWay = both;
    return both;
  }

  /** The server answers again, or somebody is signed in again. */
  again(): void {
    this.pause = AGAIN_MS;
    if (this.keeping.is === 'unanswered') void this.flush();
  }

  /** The form was sent, or emptied: nothing is left to come back to. @param blank what stands in it from now on */
  forget(blank: string): Promise<void> {
    clearTimeout(this.timer);
    this.kept = blank;
    this.text = blank;
    this.savedAt = null;
    this.restored = null;
    this.places.beside(null, true);
    this.say({ is: 'untouched' });
    // Should the removal fail, nothing is lost: the worker removes what nobody comes back to.
    this.underWay = (this.underWay ?? Promise.resolve())
      .then(() => this.places.remove())
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => (this.underWay = null));
    return this.underWay;
  }

  private async send(text: string, leaving: boolean): Promise<void> {
    try {
      const at = await this.places.put(text, leaving);
      this.pause = AGAIN_MS;
      if (this.keeping.is === 'untouched') return;
      this.kept = text;
      this.savedAt = at;
      if (this.text === text) {
        this.settle(text);
        return;
      }
      this.say({ is: 'typed' });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), REST_MS);
    } catch (error) {
      if (this.keeping.is === 'untouched') return;
      const { status } = asProblem(error);
      this.say(status === 422 ? { is: 'tooLong' } : UNANSWERED);
      // Somebody who is signed out is asked to sign in again: not by every trial anew.
      if (status === 422 || status === SIGNED_OUT) return;
      this.timer = setTimeout(() => void this.flush(), this.pause);
      this.pause = Math.min(this.pause * 2, MOST_MS);
    }
  }

  private settle(text: string): void {
    this.places.beside(text, true);
    this.say(this.savedAt === null ? { is: 'untouched' } : { is: 'saved', at: this.savedAt });
  }

  private say(keeping: Keeping): void {
    this.keeping = keeping;
    for (const listener of this.listeners) listener();
  }
}
