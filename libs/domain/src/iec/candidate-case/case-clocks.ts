import type { ClockState, PathwayClock, PathwayRecord } from '../../pathways/pathway.js';
import { parseDay } from '../../time/days.js';
import { formatInstant, type Instant, MS_PER_DAY, MS_PER_HOUR, startOfUtcDay } from '../../time/instants.js';
import { acceptanceClock, submissionClock } from '../clocks.js';
import { enterByOf, invitationOf, outstandingRequests, permitTextOf, textOf } from './case-reading.js';
import {
  ACCEPT,
  type ClockWords,
  DOCUMENTS,
  ENTER,
  ENTER_ESTIMATED,
  PERMIT_END,
  SUBMIT,
} from './clock-words.js';

interface Limit {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly warnAt: readonly [half: Instant, dayLeft: Instant, fourHoursLeft: Instant];
}

/**
 * The clocks that run at the case's stage: the invitation's two (R47), the day by which IRCC wants its documents, the day
 * printed on the letter (R50), and the end of the permit as it was issued (R51).
 */
export function iecClocks(record: PathwayRecord, now: Instant): PathwayClock[] {
  const ita = invitationOf(record);
  switch (record.stage) {
    case 'invited':
      return ita ? [clockOf('accept', ACCEPT, acceptanceClock(ita), now)] : [];
    case 'accepted':
    case 'offer_filed': {
      const limit = ita && submissionClock(ita);
      return limit ? [clockOf('submit', SUBMIT, limit, now)] : [];
    }
    case 'documents_requested':
      return outstandingRequests(record).length === 0
        ? []
        : dayClock(
            'documents',
            DOCUMENTS,
            textOf(record, 'request_documents', 'requestedOn'),
            textOf(record, 'request_documents', 'dueOn'),
            now,
          );
    case 'letter_of_introduction': {
      const enterBy = enterByOf(record);
      const issued = textOf(record, 'receive_letter', 'letterIssuedOn');
      return enterBy?.estimated
        ? dayClock(ESTIMATED, ENTER_ESTIMATED, issued, enterBy.on, now)
        : dayClock('enter', ENTER, issued, enterBy?.on, now);
    }
    case 'permit_issued':
    case 'placement':
      return dayClock(
        'permit_end',
        PERMIT_END,
        permitTextOf(record, 'permitIssuedOn'),
        permitTextOf(record, 'permitExpiresOn'),
        now,
      );
    default:
      return [];
  }
}

const ESTIMATED = 'enter_estimated';

/** Whether the limit of the present stage has passed: only then may it be recorded so. What is estimated ends nothing (R50). */
export const hasRunOut = (record: PathwayRecord, now: Instant): boolean =>
  iecClocks(record, now).some(({ code, state }) => state === 'ran_out' && code !== ESTIMATED);

/** A limit by days: to the end of its last day in UTC, which is the afternoon of that day in Vancouver. */
function dayClock(
  code: string,
  words: ClockWords,
  from: string | undefined,
  to: string | undefined,
  now: Instant,
): PathwayClock[] {
  if (from === undefined || to === undefined) return [];
  const startsAt = startOfUtcDay(parseDay(from));
  const endsAt = startOfUtcDay(parseDay(to) + 1) - 1000;
  // To whole seconds: that is what an instant is written with.
  const half = startsAt + Math.floor((endsAt - startsAt) / 2000) * 1000;
  const warnAt: Limit['warnAt'] = [half, endsAt - MS_PER_DAY, endsAt - 4 * MS_PER_HOUR];
  return [clockOf(code, words, { startsAt, endsAt, warnAt }, now)];
}

function clockOf(
  code: string,
  { names, remains }: ClockWords,
  { startsAt, endsAt, warnAt }: Limit,
  now: Instant,
): PathwayClock {
  const state = stateAt(endsAt, warnAt, now);
  return {
    code,
    names,
    startsAt: formatInstant(startsAt),
    endsAt: formatInstant(endsAt),
    warnAt: warnAt.map(formatInstant),
    state,
    toDo: code !== 'permit_end',
    remains: state === 'ran_out' ? remains : null,
  };
}

/** The last good instant is the end itself; a millisecond later is too late. */
function stateAt(endsAt: Instant, [half, day, hours]: Limit['warnAt'], now: Instant): ClockState {
  if (now > endsAt) return 'ran_out';
  if (now >= hours) return 'hours_left';
  if (now >= day) return 'day_left';
  return now >= half ? 'half_gone' : 'running';
}
