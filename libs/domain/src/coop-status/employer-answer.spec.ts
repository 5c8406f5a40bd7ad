import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../time/instants.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import { application, factsWith, studyPermit } from '../work-authorization/spec-support/builders.js';
import { employerAnswer } from './employer-answer.js';
import { asked, type Dates } from './spec-support/asked.js';
import { workTermAuthority } from './work-term-authority.js';

const E13 = factsWith({
  permits: [studyPermit({ expiresOn: '2026-11-30' })],
  applications: [application({ receivedAt: '2026-11-30T23:59:59Z' })],
});
const REFUSED = {
  ...E13,
  applications: [application({ outcome: { kind: 'refused', at: '2026-12-09T20:00:00Z' } })],
} satisfies WorkAuthorizationFacts;
const SIGNED: readonly Dates[] = [['2026-12-01', '2026-12-18']];

const answerOf = (given: WorkAuthorizationFacts, now: string, signOffs: readonly Dates[] = []) => {
  const today = now.slice(0, 10);
  const one = asked({ ...given, asOf: now }, today, signOffs);
  return employerAnswer(one.term, workTermAuthority(one), one.work, {
    today: one.today,
    now: parseInstant(now),
  });
};

describe('what an employer is told (R62)', () => {
  it.each<
    [
      name: string,
      given: WorkAuthorizationFacts,
      now: string,
      signOffs: readonly Dates[],
      authorized: string,
      from: string | null,
      to: string | null,
    ]
  >([
    ['covered', factsWith(), '2026-10-01T18:00:00Z', [], 'yes', '2026-09-08', '2026-12-18'],
    ['before it begins', factsWith(), '2026-08-01T18:00:00Z', [], 'yes', '2026-09-08', '2026-12-18'],
    [
      'a first part',
      { ...E13, applications: [] },
      '2026-10-01T18:00:00Z',
      [],
      'yes',
      '2026-09-08',
      '2026-11-30',
    ],
    ['after that part', { ...E13, applications: [] }, '2026-12-02T18:00:00Z', [], 'no', null, null],
    ['policy, before it begins', E13, '2026-11-21T18:00:00Z', [], 'yes', '2026-09-08', '2026-11-30'],
    ['policy, unsigned', E13, '2026-12-02T18:00:00Z', [], 'not_confirmed', null, null],
    ['policy, signed', E13, '2026-12-02T18:00:00Z', SIGNED, 'yes', '2026-09-08', '2026-12-18'],
    ['a second before a refusal', REFUSED, '2026-12-09T19:59:59Z', SIGNED, 'yes', '2026-09-08', '2026-12-09'],
    ['at the moment of a refusal', REFUSED, '2026-12-09T20:00:00Z', SIGNED, 'no', null, null],
    ['after a refusal', REFUSED, '2026-12-10T18:00:00Z', SIGNED, 'no', null, null],
    ['after a refusal, never signed', REFUSED, '2026-12-10T18:00:00Z', [], 'no', null, null],
    [
      'blocked',
      factsWith({ program: { placementBasis: 'optional' } }),
      '2026-10-01T18:00:00Z',
      [],
      'no',
      null,
      null,
    ],
    [
      'unverified',
      factsWith({ permits: [studyPermit({ verified: false })] }),
      '2026-10-01T18:00:00Z',
      [],
      'not_confirmed',
      null,
      null,
    ],
  ])('%s', (_name, given, now, signOffs, authorized, from, to) => {
    expect(answerOf(given, now, signOffs)).toEqual({ authorized, from, to });
  });
});
