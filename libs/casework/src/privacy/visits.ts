import type { LookRow } from './who-saw-whom.store.js';

/** One opening of a file as a person understands it: what somebody looked at with no longer pause between. */
export interface Visit {
  /** Of the latest look of it, in the trail. */
  readonly id: string;
  /** The latest look; ISO instant, UTC. */
  readonly at: string;
  /** The first look; ISO instant, UTC. */
  readonly firstAt: string;
  readonly actor: LookRow['actor'];
  /** Each once, the first look first. */
  readonly actions: readonly string[];
  /** How many rows of the trail it is. */
  readonly looks: number;
}

/** A page of the desk asks for its parts one after another; whoever comes back after this has come back. */
const PAUSE_MS = 60_000;

/** @param looks newest first. @returns newest first; the trail keeps every row */
export function visitsOf(looks: readonly LookRow[]): Visit[] {
  const visits: Visit[] = [];
  for (const look of looks) {
    const last = visits.at(-1);
    if (last && isSameVisit(last, look)) visits.splice(-1, 1, widened(last, look));
    else visits.push(opened(look));
  }
  return visits;
}

/** Whether an older look belongs to a visit. */
function isSameVisit({ actor, firstAt }: Visit, look: LookRow): boolean {
  const isSamePerson = actor.kind === look.actor.kind && actor.name === look.actor.name;
  return isSamePerson && Date.parse(firstAt) - Date.parse(look.at) <= PAUSE_MS;
}

const opened = ({ id, at, actor, action }: LookRow): Visit => ({
  id,
  at,
  firstAt: at,
  actor,
  actions: [action],
  looks: 1,
});

const widened = (visit: Visit, { at, action }: LookRow): Visit => ({
  ...visit,
  firstAt: at,
  actions: [action, ...visit.actions.filter((one) => one !== action)],
  looks: visit.looks + 1,
});
