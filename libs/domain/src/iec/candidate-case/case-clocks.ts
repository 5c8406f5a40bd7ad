import type { Words } from '../../letters/words.js';
import type { ClockState, PathwayClock, PathwayRecord } from '../../pathways/pathway.js';
import { parseDay } from '../../time/days.js';
import { formatInstant, type Instant, MS_PER_DAY, MS_PER_HOUR, startOfUtcDay } from '../../time/instants.js';
import { acceptanceClock, submissionClock } from '../clocks.js';
import { invitationOf, textOf } from './case-reading.js';

interface Limit {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly warnAt: readonly [half: Instant, dayLeft: Instant, fourHoursLeft: Instant];
}

/** The clocks that run at the case's stage (R47, R50): the invitation's two, and the day printed on the letter. */
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
    case 'letter_of_introduction': {
      const limit = enterLimit(record);
      return limit ? [clockOf('enter', ENTER, limit, now)] : [];
    }
    default:
      return [];
  }
}

/** Whether the limit of the present stage has passed: only then may it be recorded so. */
export const hasRunOut = (record: PathwayRecord, now: Instant): boolean =>
  iecClocks(record, now).some(({ state }) => state === 'ran_out');

/** R50: the printed day, to its end in UTC; by then it is over wherever the border is. */
function enterLimit(record: PathwayRecord): Limit | undefined {
  const issued = textOf(record, 'receive_letter', 'letterIssuedOn');
  const enterBy = textOf(record, 'receive_letter', 'enterBy');
  if (issued === undefined || enterBy === undefined) return undefined;
  const startsAt = startOfUtcDay(parseDay(issued));
  const endsAt = startOfUtcDay(parseDay(enterBy) + 1) - 1000;
  return {
    startsAt,
    endsAt,
    warnAt: [startsAt + (endsAt - startsAt) / 2, endsAt - MS_PER_DAY, endsAt - 4 * MS_PER_HOUR],
  };
}

function clockOf(
  code: string,
  { names, remains }: { readonly names: Words; readonly remains: Words },
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

const ACCEPT = {
  names: { en: 'Accept the invitation by', fr: 'Accepter l’invitation avant' },
  remains: {
    en: 'The ten days are over. If it was accepted in time, record that moment. Otherwise record that the limit passed: a new profile and a new invitation are possible while a season is open, and nothing was used up.',
    fr: 'Les dix jours sont passés. Si l’acceptation s’est faite à temps, inscrivez ce moment. Sinon, inscrivez que le délai est passé : un nouveau profil et une nouvelle invitation restent possibles pendant une saison ouverte, et rien n’a été utilisé.',
  },
};
const SUBMIT = {
  names: { en: 'Submit the application by', fr: 'Présenter la demande avant' },
  remains: {
    en: 'The twenty days are over. If the application went in on time, record that moment. Otherwise record that the limit passed: the invitation is gone, a new profile is possible while a season is open, and no participation was used up.',
    fr: 'Les vingt jours sont passés. Si la demande est partie à temps, inscrivez ce moment. Sinon, inscrivez que le délai est passé : l’invitation est perdue, un nouveau profil reste possible pendant une saison ouverte, et aucune participation n’a été utilisée.',
  },
};
const ENTER = {
  names: { en: 'Enter Canada by', fr: 'Entrer au Canada avant' },
  remains: {
    en: 'The printed day is over. If the entry was in time, record it. Otherwise the letter is worth nothing any more; an unused letter counts as no participation, so a new profile is possible.',
    fr: 'Le jour imprimé est passé. Si l’entrée a eu lieu à temps, inscrivez-la. Sinon, la lettre ne vaut plus rien; une lettre inutilisée ne compte pas comme participation : un nouveau profil est possible.',
  },
};
