import type { Session } from '../api/shapes/session.js';

/** Says that somebody chose to keep what they type on this device too: who, and until when. Nothing typed stands in it. */
const CHOICE = 'coopdesk.kept-here';

/** Where what was typed lies, encrypted; by itself here, so that it can be ended without loading what reads it. */
export const KEPT_HERE = 'coopdesk-kept-here';

const DAYS = 7;

interface Choice {
  account: string;
  /** Milliseconds since 1970 by the clock of the device. */
  until: number;
}

function choice(): Choice | null {
  try {
    return JSON.parse(localStorage.getItem(CHOICE) ?? 'null') as Choice | null;
  } catch {
    // Who can read nothing here has kept nothing here.
    return null;
  }
}

/** Whether this account chose it, and the days of it are not over. */
export function keepsHere(account: string): boolean {
  const made = choice();
  return made !== null && made.account === account && made.until > Date.now();
}

export function noteChoice(account: string): void {
  localStorage.setItem(CHOICE, JSON.stringify({ account, until: Date.now() + DAYS * 86_400_000 }));
}

/** Removes the choice, the key and all that was kept with it. */
export function endKeptHere(): void {
  if (choice() === null) return;
  localStorage.removeItem(CHOICE);
  indexedDB.deleteDatabase(KEPT_HERE);
}

/** A page was opened: what is not of who is signed in, or has outlived its days, goes. */
export function endOthersKeptHere(session: Session | null): void {
  if (!session || !keepsHere(session.account.id)) endKeptHere();
}
