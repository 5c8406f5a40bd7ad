import type { Words } from '../../letters/words.js';
import type { PathwayFinding, PathwayRecord } from '../../pathways/pathway.js';
import type { SeasonAnswer } from '../programme/seasons.js';
import type { CaseParticipation } from './case-facts.js';
import { factsOf, lastOf, permitStepOf } from './case-reading.js';

/** Whether a stay takes up the season: by its own year, else open where its permit does not rule it out. */
export function seasonTaken(stays: readonly CaseParticipation[], year: number): 'yes' | 'no' | 'unknown' {
  const issued = stays.filter(({ permitIssued }) => permitIssued);
  if (issued.some(({ season }) => season === year)) return 'yes';
  const open = issued.some(
    // A permit of a season does not expire before its year has begun.
    ({ season, expiredOn }) =>
      season === undefined && (expiredOn === undefined || Number(expiredOn.slice(0, 4)) >= year),
  );
  return open ? 'unknown' : 'no';
}

/** What the limit says to somebody who asks for a season; null where it does not bite. */
export function seasonLimitWords(taken: 'yes' | 'no' | 'unknown', year: number): Words | null {
  if (taken === 'no') return null;
  return taken === 'yes'
    ? {
        en: `One participation a season: a permit of the season of ${year} was issued already. The next season opens the way again.`,
        fr: `Une seule participation par saison : un permis de la saison ${year} a déjà été délivré. La prochaine saison rouvre la voie.`,
      }
    : {
        en: `One participation a season: of which season was the earlier stay? If it was that of ${year}, this one is not possible before the next.`,
        fr: `Une seule participation par saison : de quelle saison était le séjour précédent? Si c’était ${year}, celui-ci n’est pas possible avant la suivante.`,
      };
}

/** R45: at most one participation a season, whatever the citizenship or route. Of the pool entered, else the season that is open. */
export function seasonLimitFindings(
  record: PathwayRecord,
  { state, season }: SeasonAnswer,
): PathwayFinding[] {
  const entered = lastOf(record, 'enter_pool')?.['season'];
  const year = typeof entered === 'number' ? entered : state === 'open' ? season?.year : undefined;
  if (year === undefined || permitStepOf(record) !== undefined) return [];
  const taken = seasonTaken(factsOf(record).previous ?? [], year);
  const text = seasonLimitWords(taken, year);
  if (!text) return [];
  return taken === 'yes'
    ? [{ code: 'season_used', severity: 'block', rule: 'R45', text }]
    : [{ code: 'season_unknown', severity: 'warn', rule: 'R45', text }];
}
