import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';

/** R3, R35, R70: what forbids every placement of the program, whatever the permits. */
export function programFaults({ program }: WorkAuthorizationFacts): string[] {
  const faults: [string, boolean][] = [
    ['placement_optional', program.placementBasis === 'optional'],
    ['stream_not_certified', program.placementBasis === 'required_in_stream' && !program.streamCertified],
    ['share_over_half', program.workTermWeeks / program.totalWeeks > 0.5],
    ['program_too_short', program.months < 6],
    ['no_credential', !program.credential],
    ['program_kind_excluded', program.kind !== 'academic'],
  ];
  return faults.filter(([, holds]) => holds).map(([code]) => code);
}
