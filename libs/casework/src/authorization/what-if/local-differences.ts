import type { ZoneTable } from '#domain/time/zone-table.js';
import type { ResultDifferences, StateChange, Told } from '#domain/what-if/compare-results.js';
import { FINDING_WORDS } from '#domain/work-authorization/finding-words.js';
import type { Finding } from '#domain/work-authorization/result.js';
import { withLocalEnd } from '../local-ends.js';

/** What differs, as people read it: instants with their local twins, findings in both languages. */
export type LocalDifferences = ReturnType<typeof localDifferences>;

export function localDifferences(differences: ResultDifferences, zones: ZoneTable, zone: string) {
  const withLocal = <State extends string, Basis extends string>(told: Told<State, Basis>) =>
    withLocalEnd(told, zones, zone);
  const local = <State extends string, Basis extends string>(change: StateChange<State, Basis>) => ({
    ...change,
    before: withLocal(change.before),
    after: withLocal(change.after),
  });
  const { work, stay, study, findings } = differences;
  return {
    ...differences,
    work: work.map(local),
    stay: stay.map(local),
    study: study.map(local),
    findings: { gained: findings.gained.map(inWords), lost: findings.lost.map(inWords) },
  };
}

const inWords = (finding: Finding) => ({ ...finding, words: FINDING_WORDS[finding.code] });
