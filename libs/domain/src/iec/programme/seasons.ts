/** One season of the pools. Dates are inclusive; a date that was not announced is left out. */
export interface IecSeason {
  readonly year: number;
  readonly opensOn?: string;
  /** Last day of the season's rounds. */
  readonly closesOn?: string;
  readonly source: string;
  readonly verifiedOn: string;
}

const PRESS = 'Press reports of past openings and closings';

/** R56: opening and closing dates as far as they are known; the opening of 2027 was not announced. */
export const IEC_SEASONS: readonly IecSeason[] = [
  { year: 2023, closesOn: '2023-10-13', source: PRESS, verifiedOn: '2026-11-21' },
  { year: 2024, closesOn: '2024-10-21', source: PRESS, verifiedOn: '2026-11-21' },
  { year: 2025, closesOn: '2025-10-20', source: PRESS, verifiedOn: '2026-11-21' },
  { year: 2026, opensOn: '2025-12-19', source: PRESS, verifiedOn: '2026-11-21' },
];

/** From this day of its year on a season without an announced closing is taken to be over (R56). */
const ASSUMED_CLOSED_FROM = '10-21';

export interface SeasonAnswer {
  readonly state: 'open' | 'assumed_closed' | 'closed';
  /** The season that is open; where closed, the latest one that has been open. */
  readonly season?: IecSeason;
  /** The next season whose opening is announced. */
  readonly next?: IecSeason;
}

/**
 * Is the pool open on a calendar date (R56)? Where no closing was announced, the pools are assumed closed from the
 * latest of the past closing days on: a profile made too late is lost, one made too early is not.
 */
export function seasonOn(seasons: readonly IecSeason[], day: string): SeasonAnswer {
  const opened = seasons.filter((season) => hasOpened(season, day)).sort((a, b) => a.year - b.year);
  const season = opened.at(-1);
  const next = seasons
    .filter((each) => each.opensOn !== undefined && each.opensOn > day)
    .sort((a, b) => a.year - b.year)[0];
  return {
    state: season ? stateOf(season, day) : 'closed',
    ...(season && { season }),
    ...(next && { next }),
  };
}

/** A season whose opening is unknown is only known to have been open once it has closed. */
function hasOpened(season: IecSeason, day: string): boolean {
  if (season.opensOn !== undefined) return season.opensOn <= day;
  return season.closesOn !== undefined && season.closesOn < day;
}

function stateOf(season: IecSeason, day: string): SeasonAnswer['state'] {
  if (season.closesOn !== undefined) return day <= season.closesOn ? 'open' : 'closed';
  return day < `${season.year}-${ASSUMED_CLOSED_FROM}` ? 'open' : 'assumed_closed';
}
