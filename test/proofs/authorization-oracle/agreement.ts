import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { day, iso } from './calendar.js';
import type { Oracle } from './oracle.js';

/** Where the engine and the oracle say different things about the same history, one line each. */
export function differences(
  facts: WorkAuthorizationFacts,
  engine: WorkAuthorizationResult,
  oracle: Oracle,
): string[] {
  const found: string[] = [];
  const same = (what: string, theirs: unknown, ours: unknown): void => {
    if (theirs === ours) return;
    const [one, other] = [JSON.stringify(theirs), JSON.stringify(ours)];
    if (one !== other) found.push(`${what}: engine ${one}, oracle ${other}`);
  };
  const [work, stay, study] = [byDay(engine.work), byDay(engine.stay), byDay(engine.study)];
  same(
    'days',
    [...work.keys()],
    oracle.days.map(({ on }) => on),
  );
  for (const { on, ...ours } of oracle.days) {
    const theirs = work.get(on);
    same(`work ${on}`, theirs?.state, ours.work.state);
    if (ours.work.basis !== 'NONE' && theirs?.state === ours.work.state)
      same(`basis ${on}`, theirs.basis, ours.work.basis);
    same(`stay ${on}`, stay.get(on)?.state, ours.stay);
    same(`study ${on}`, study.get(on)?.state, ours.study);
  }
  for (const { on, at } of oracle.ends) {
    const last = work.get(on);
    same(`end ${on}`, [last?.to, last?.endsAt], [on, at]);
  }
  if (oracle.status !== undefined) {
    const { stay: now, study: learning, work: working, restorationLastDay } = engine.status;
    same(
      'status',
      [now, learning, working, restorationLastDay],
      [oracle.status.stay, oracle.status.study, oracle.status.work, oracle.status.restorationLastDay],
    );
  }
  for (const expiry of oracle.expiries)
    same(
      `expiry ${expiry.permit}`,
      engine.effectiveExpiries.find(({ permit }) => permit === expiry.permit),
      expiry,
    );
  for (const { kind, permit, at, local, lastSafeDay } of engine.deadlines) {
    if (kind === 'apply_before_expiry')
      same(`deadline ${permit}`, { at, local, lastSafeDay }, oracle.deadlines.get(permit));
  }
  for (const answer of engine.placements) {
    const { verdict, firstUncoveredDay, gaps } = answer;
    const ours = oracle.verdicts.get(answer.id);
    same(
      `verdict ${answer.id}`,
      [verdict, firstUncoveredDay, gaps],
      [ours?.verdict, ours?.firstUncoveredDay, ours?.gaps],
    );
  }
  for (const { id, inTime } of engine.applications) {
    // What an application that renews nothing answers, and a restoration of what is not lost, the rules leave open.
    const ours = oracle.inTime.get(id) ?? null;
    if (oracle.renews.has(id) || (inTime !== null && ours !== null)) same(`inTime ${id}`, inTime, ours);
  }
  same('placements', engine.placements.length, facts.placements.length);
  same('applications', engine.applications.length, facts.applications.length);
  return found;
}

function byDay<I extends { readonly from: string; readonly to: string }>(
  intervals: readonly I[],
): Map<string, I> {
  const days = new Map<string, I>();
  for (const interval of intervals)
    for (let at = day(interval.from); at <= day(interval.to); at += 1) days.set(iso(at), interval);
  return days;
}
