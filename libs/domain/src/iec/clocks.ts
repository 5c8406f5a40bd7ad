import { formatInstant, type Instant, MS_PER_DAY, MS_PER_HOUR, parseInstant } from '../time/instants.js';
import type { IecFacts, IecInvitation } from './facts.js';
import { against, missing, warn, type Finding } from './findings.js';

/** R47: one of the two limits of an invitation. The last good instant is `endsAt` itself; later is too late. */
export interface InvitationClock {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** When to warn: half of the time gone, a day left, four hours left. */
  readonly warnAt: readonly [half: Instant, dayLeft: Instant, fourHoursLeft: Instant];
}

/** Q11: limits are exact multiples of 24 hours from the instant, not calendar days. */
function clock(startsAt: Instant, days: number): InvitationClock {
  const endsAt = startsAt + days * MS_PER_DAY;
  return {
    startsAt,
    endsAt,
    warnAt: [startsAt + (days * MS_PER_DAY) / 2, endsAt - MS_PER_DAY, endsAt - 4 * MS_PER_HOUR],
  };
}

/** R47: ten times 24 hours from the invitation to accept it. */
export const acceptanceClock = (ita: IecInvitation): InvitationClock => clock(parseInstant(ita.issuedAt), 10);

/** R47: twenty times 24 hours from the acceptance to submit; undefined while nothing is accepted. */
export const submissionClock = (ita: IecInvitation): InvitationClock | undefined =>
  ita.acceptedAt === undefined ? undefined : clock(parseInstant(ita.acceptedAt), 20);

/**
 * R47: a step not yet taken is late once the question is asked after its limit. A submission without the instant of
 * acceptance cannot be judged, since its limit counts from there.
 */
export function clockFindings({ asOf, ita }: IecFacts): Finding[] {
  if (!ita) return [];
  const now = parseInstant(asOf);
  const submission = submissionClock(ita);
  if (!submission && ita.submittedAt !== undefined) {
    return [
      missing(
        'ita.acceptedAt',
        'R47',
        'When was the invitation accepted? The time to submit counts from there.',
      ),
    ];
  }
  const accepted = step(acceptanceClock(ita), ita.acceptedAt, now);
  const submitted = submission && step(submission, ita.submittedAt, now);
  return [
    ...(accepted === 'late'
      ? [against('ita_expired', 'R47', lateText('accepted', acceptanceClock(ita)))]
      : []),
    ...(submission && submitted === 'late'
      ? [against('submission_late', 'R47', lateText('submitted', submission))]
      : []),
    ...(accepted === 'half_gone'
      ? [warn('clock_half_gone', 'R47', halfText('accept', acceptanceClock(ita)))]
      : []),
    ...(submission && submitted === 'half_gone'
      ? [warn('clock_half_gone', 'R47', halfText('submit', submission))]
      : []),
  ];
}

function step(
  limit: InvitationClock,
  doneAt: string | undefined,
  now: Instant,
): 'late' | 'half_gone' | 'in_time' {
  const at = doneAt === undefined ? now : parseInstant(doneAt);
  if (at > limit.endsAt) return 'late';
  return doneAt === undefined && now >= limit.warnAt[0] ? 'half_gone' : 'in_time';
}

const lateText = (what: string, limit: InvitationClock): string =>
  `The invitation had to be ${what} by ${formatInstant(limit.endsAt)}; a new profile and invitation are needed.`;

const halfText = (what: string, limit: InvitationClock): string =>
  `More than half of the time is gone: ${what} by ${formatInstant(limit.endsAt)}.`;
