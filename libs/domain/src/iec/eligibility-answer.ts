import type { Words } from '../letters/words.js';
import type { MissingThing, SummaryLine } from '../pathways/pathway.js';
import { tellIec, type ToldIecResult } from './answer-words.js';
import type { IecCaseFacts } from './candidate-case/case-facts.js';
import { engineFacts } from './candidate-case/case-reading.js';
import { iecMissing } from './candidate-case/missing.js';
import { seasonLimitWords, seasonTaken } from './candidate-case/season-limit.js';
import { endWords, ELIGIBLE, feeLines } from './candidate-case/summary.js';
import { type IecNeed, iecNeeds } from './needs.js';
import type { IecProgramme } from './programme/programme.js';
import type { RecognizedOrganization } from './programme/recognized-organizations.js';
import { type SeasonAnswer, seasonOn } from './programme/seasons.js';
import { seasonWords } from './season-words.js';

/** What a visitor is told for the answers given. Nothing of it is kept. */
export interface EligibilityAnswer {
  /** Null while an answer is missing without which nothing can be said; `missing` names it. */
  readonly result: ToldIecResult | null;
  readonly headline: Words;
  readonly missing: readonly Omit<MissingThing, 'from'>[];
  readonly permitEnd: Words | null;
  readonly needs: readonly IecNeed[];
  readonly season: { readonly state: 'open' | 'assumed_closed' | 'closed'; readonly text: Words };
  /** R45: one participation a season; null where it does not bite, or no season is open. */
  readonly seasonLimit: Words | null;
  readonly fees: readonly SummaryLine[];
  /** The directory, where only an organization can open the pathway or one is used. */
  readonly organizations: readonly RecognizedOrganization[];
  readonly table: {
    readonly edition: string;
    readonly source: string;
    readonly publishedOn: string;
    readonly verifiedOn: string;
  };
}

/**
 * Answers the questionnaire (R42–R56). @param invitedOn the day of an invitation, on which the age is tested (R44)
 * @param now RFC 3339 in UTC @param today the office's day
 */
export function answerEligibility(
  facts: IecCaseFacts,
  programme: IecProgramme,
  {
    now,
    today,
    invitedOn,
  }: { readonly now: string; readonly today: string; readonly invitedOn?: string | undefined },
): EligibilityAnswer {
  // A day is enough for the age, and too little for clocks that run to the second: they begin with the case.
  const asOf = invitedOn === undefined ? now : `${invitedOn}T12:00:00Z`;
  const engine = engineFacts(facts, { asOf });
  const result = engine && tellIec(engine, programme.table, { noteTeer: programme.noteTeer });
  const season = seasonOn(programme.seasons, today);
  const { table } = programme;
  const directory = result?.eligible === 'ro_only' || facts.throughRo === true;
  return {
    result,
    headline: ELIGIBLE[result?.eligible ?? 'unknown'],
    missing: iecMissing({ stage: 'profile', facts: { ...facts }, steps: [] }, result).map(
      ({ code, text }) => ({
        code,
        text,
      }),
    ),
    permitEnd:
      result?.permitEndsOn && result.permitEndReason
        ? endWords(result.permitEndsOn, result.permitEndReason)
        : null,
    needs: iecNeeds(facts),
    season: { state: season.state, text: seasonWords(season) },
    seasonLimit: limitOf(facts, season),
    fees: feeLines(programme.fees, today),
    organizations: directory ? programme.organizations : [],
    table: {
      edition: table.table,
      source: table.source,
      publishedOn: table.publishedOn,
      verifiedOn: table.verifiedOn,
    },
  };
}

function limitOf({ previous = [] }: IecCaseFacts, { state, season }: SeasonAnswer): Words | null {
  return state === 'open' && season
    ? seasonLimitWords(seasonTaken(previous, season.year), season.year)
    : null;
}
