import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { day, localDay } from './calendar.js';

/** What holds of every answer, whatever the facts; one line for each breach. */
export function unsound(facts: WorkAuthorizationFacts, answer: WorkAuthorizationResult): string[] {
  return [
    ...(['work', 'stay', 'study'] as const).flatMap((name) => badTimeline(name, answer[name])),
    ...badPlacements(answer),
    ...badEnds(facts, answer),
    ...badReminders(facts, answer),
  ];
}

/** Ordered, without a hole or an overlap, and never two neighbours that should be one (contract 2). */
function badTimeline(name: string, intervals: WorkAuthorizationResult['work' | 'stay' | 'study']): string[] {
  return intervals.flatMap((one, index) => {
    const next = intervals[index + 1];
    const alike =
      next !== undefined &&
      next.state === one.state &&
      next.basis === one.basis &&
      next.endsAt === one.endsAt;
    return [
      ...(day(one.from) > day(one.to) ? [`${name} ${one.from} ends before it begins`] : []),
      ...(next !== undefined && day(next.from) !== day(one.to) + 1
        ? [`${name} ${one.to} is not followed by the next day`]
        : []),
      ...(alike ? [`${name} ${one.to} and the next are not merged`] : []),
    ];
  });
}

/** Contract 8: covered never stands beside a block, and has no gap. */
function badPlacements({ placements, findings }: WorkAuthorizationResult): string[] {
  return placements.flatMap(({ id, verdict, gaps, firstUncoveredDay }) => {
    const isCovered = verdict === 'covered' || verdict === 'covered_policy';
    const blocks = findings.filter(({ severity, subject }) => severity === 'block' && subject === id);
    return [
      ...(isCovered && blocks.length > 0
        ? [`${id} is ${verdict} beside ${blocks.map(({ code }) => code).join()}`]
        : []),
      ...(isCovered && gaps.length > 0 ? [`${id} is ${verdict} with a gap`] : []),
      ...(gaps[0]?.from === firstUncoveredDay
        ? []
        : [`${id} begins its gaps elsewhere than at its first uncovered day`]),
    ];
  });
}

/** An interval ends within a day only at an instant of the facts: a refusal or a departure (contract 3, 13). */
function badEnds(facts: WorkAuthorizationFacts, { work, stay, study }: WorkAuthorizationResult): string[] {
  const instants = new Set(
    [
      ...facts.applications.map(({ outcome }) => outcome?.at),
      ...facts.travel.map(({ departedAt }) => departedAt),
    ].map((at) => at?.replace(/\.\d+Z$/, 'Z')),
  );
  return [...work, ...stay, ...study]
    .filter(({ endsAt }) => endsAt !== undefined && !instants.has(endsAt))
    .map(({ to, endsAt }) => `an interval to ${to} ends at ${endsAt}, which is no instant of the facts`);
}

/** After the moment asked about, each once (contract 13, R41). */
function badReminders(
  { asOf, institution }: WorkAuthorizationFacts,
  { reminders }: WorkAuthorizationResult,
): string[] {
  const seen = new Set<string>();
  return reminders.flatMap(({ kind, subject, offsetDays, on, at }) => {
    const name = `${kind} ${subject} ${offsetDays ?? ''} ${on} ${at ?? ''}`;
    const isTwice = seen.has(name);
    seen.add(name);
    const isPast =
      at === undefined ? day(on) < localDay(asOf, institution.timeZone) : Date.parse(at) <= Date.parse(asOf);
    return [
      ...(isTwice ? [`reminder ${name} is planned twice`] : []),
      ...(isPast ? [`reminder ${name} is past`] : []),
    ];
  });
}
