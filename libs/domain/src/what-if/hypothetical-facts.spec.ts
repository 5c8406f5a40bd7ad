import { describe, expect, it } from '@jest/globals';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import { evaluate } from '../work-authorization/evaluate.js';
import { RULE_PACK_2026_11 } from '../work-authorization/rule-packs/2026-11.js';
import {
  application,
  factsWith,
  K1,
  onlyPlacement,
  placement,
  studyPermit,
  stateOn,
  workOnDay,
} from '../work-authorization/spec-support/builders.js';
import { fixedZones } from '../work-authorization/spec-support/fixed-zones.js';
import type { Hypothesis } from './hypotheses.js';
import { withHypotheses } from './hypothetical-facts.js';

const changed = (facts: WorkAuthorizationFacts, ...hypotheses: Hypothesis[]) => {
  const outcome = withHypotheses(facts, hypotheses, fixedZones);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
};
const faultsOf = (facts: WorkAuthorizationFacts, ...hypotheses: Hypothesis[]) => {
  const outcome = withHypotheses(facts, hypotheses, fixedZones);
  return outcome.ok ? [] : outcome.faults.map(({ path }) => path);
};
const ask = (facts: WorkAuthorizationFacts) => evaluate(facts, RULE_PACK_2026_11, fixedZones);

/** A permit that ends while the placement of 8 September to 18 December runs. */
const ENDING = factsWith({ permits: [studyPermit({ expiresOn: '2026-11-30' })] });
const EXTEND: Hypothesis = { kind: 'apply', applicationKind: 'study_permit_extension', at: '2026-11-02' };
const PENDING = factsWith({
  permits: [studyPermit({ expiresOn: '2026-11-30' })],
  applications: [application({ id: 'A1' })],
});

describe('an application that might be made', () => {
  it('carries the placement on as a verified filing does', () => {
    const { facts, marks } = changed(ENDING, EXTEND);
    expect(marks).toEqual([{ id: 'hypothesis-1', facts: ['applications.hypothesis-1'] }]);
    expect(onlyPlacement(ask(ENDING)).verdict).toBe('partly_covered');
    expect(onlyPlacement(ask(facts)).verdict).toBe('covered_policy');
    expect(workOnDay(ask(facts), '2026-12-01')?.because[0]?.fact).toBe('applications.hypothesis-1');
  });

  it.each([
    // R20, E9–E12: a day alone is read to the disadvantage, which on the expiry date in BC is late.
    ['2026-11-29', true],
    ['2026-11-30', false],
    ['2026-11-30T16:59:59', true],
    ['2026-11-30T17:00:00', false],
    ['2026-11-30T23:59:59Z', true],
  ])('received on %s is in time: %s', (at, inTime) => {
    const { facts } = changed(ENDING, { ...EXTEND, at });
    expect(ask(facts).applications).toMatchObject([{ id: 'hypothesis-1', inTime }]);
  });
});

describe('a decision that might come', () => {
  it('refused, ends authority in the first second of its day', () => {
    const { facts } = changed(PENDING, {
      kind: 'decision',
      application: 'A1',
      outcome: 'refused',
      at: '2026-12-10',
    });
    expect(facts.applications[0]?.outcome).toEqual({ kind: 'refused', at: '2026-12-10T07:00:00Z' });
    expect(stateOn(ask(facts).stay, '2026-12-11')).toBe('not_permitted');
  });

  it('may decide an application that an earlier question made', () => {
    const { facts, marks } = changed(ENDING, EXTEND, {
      kind: 'decision',
      application: 'hypothesis-1',
      outcome: 'approved',
      at: '2026-12-10',
      permit: { expiresOn: '2027-08-31' },
    });
    expect(marks[1]).toEqual({
      id: 'hypothesis-2',
      facts: ['applications.hypothesis-1', 'permits.hypothesis-2'],
    });
    expect(facts.permits[1]).toEqual({
      id: 'hypothesis-2',
      kind: 'study_permit',
      issuedOn: '2026-12-10',
      expiresOn: '2027-08-31',
      dliNumber: 'O19359011033',
      remarks: [K1],
      verified: true,
    });
    expect(workOnDay(ask(facts), '2026-12-12')?.state).toBe('authorized');
  });

  it('may bring a permit that prints nothing on work', () => {
    const { facts } = changed(PENDING, {
      kind: 'decision',
      application: 'A1',
      outcome: 'approved',
      at: '2026-12-10',
      permit: { expiresOn: '2027-08-31', remarks: [] },
    });
    expect(workOnDay(ask(facts), '2026-12-12')?.state).toBe('not_authorized');
  });

  it('of approval without its permit leaves the days after it unknown', () => {
    const { facts } = changed(PENDING, {
      kind: 'decision',
      application: 'A1',
      outcome: 'approved',
      at: '2026-12-10',
    });
    expect(workOnDay(ask(facts), '2026-12-12')?.state).toBe('unknown');
  });

  const decision = (over: Partial<Extract<Hypothesis, { kind: 'decision' }>>): Hypothesis => ({
    kind: 'decision',
    application: 'A1',
    outcome: 'refused',
    at: '2026-12-10',
    ...over,
  });
  const permit = { expiresOn: '2027-08-31' };

  it.each([
    ['of an unknown application', decision({ application: 'A9' }), 'application'],
    ['of a later question', decision({ application: 'hypothesis-2' }), 'application'],
    ['before its receipt', decision({ at: '2026-11-09' }), 'at'],
    ['of refusal with a permit', decision({ permit }), 'permit'],
    [
      'with a permit that has ended',
      decision({ outcome: 'approved', permit: { expiresOn: '2026-12-09' } }),
      'permit.expiresOn',
    ],
  ])('%s is refused', (_, hypothesis, path) => {
    expect(faultsOf(PENDING, hypothesis)).toEqual([`hypotheses[0].${path}`]);
  });

  it('comes once', () => {
    expect(faultsOf(PENDING, decision({}), decision({ at: '2026-12-11' }))).toEqual([
      'hypotheses[1].application',
    ]);
    const visitor = factsWith({ applications: [application({ kind: 'visitor_record' })] });
    expect(faultsOf(visitor, decision({ outcome: 'approved', permit }))).toEqual(['hypotheses[0].permit']);
  });

  it.each([
    ['coop_work_permit_renewal', 'coop_work_permit'],
    ['coop_work_permit_first', 'coop_work_permit'],
    ['other_work_permit_renewal', 'other_work_permit'],
    ['restoration', 'study_permit'],
    ['condition_amendment', 'study_permit'],
  ] as const)('approving a %s brings a %s', (kind, brought) => {
    const facts = factsWith({
      permits: [
        studyPermit({ restrictions: ['child_care'] }),
        studyPermit({ id: 'SP0', expiresOn: '2026-01-01', remarks: [] }),
      ],
      applications: [application({ kind })],
    });
    const [, , added] = changed(facts, decision({ outcome: 'approved', permit })).facts.permits;
    expect(added?.kind).toBe(brought);
    if (brought === 'study_permit')
      expect(added).toMatchObject({ remarks: [K1], restrictions: ['child_care'] });
    else expect(added).not.toHaveProperty('remarks');
  });
});

describe('other things that might be', () => {
  it.each<[Hypothesis, Partial<WorkAuthorizationFacts>, string]>([
    [{ kind: 'finish_program', on: '2026-10-15' }, { completedOn: '2026-10-15' }, 'completedOn'],
    [{ kind: 'leave_institution', on: '2026-10-15' }, { deEnrolledOn: '2026-10-15' }, 'deEnrolledOn'],
    [
      { kind: 'travel', from: '2026-12-01', to: '2026-12-02' },
      { travel: [{ departedAt: '2026-12-01T07:00:00Z', returnedAt: '2026-12-03T06:59:59Z' }] },
      'travel',
    ],
    [
      { kind: 'travel', from: '2026-12-01T10:00' },
      { travel: [{ departedAt: '2026-12-01T17:00:00Z' }] },
      'travel',
    ],
    [
      { kind: 'study_load', load: 'leave', from: '2026-10-01', to: '2026-10-31' },
      {
        enrolment: [
          { from: '2025-09-01', to: '2026-09-30', load: 'full_time' },
          { from: '2026-11-01', to: '2027-08-31', load: 'full_time' },
          { from: '2026-10-01', to: '2026-10-31', load: 'leave' },
        ],
      },
      'enrolment',
    ],
    [
      { kind: 'passport_renewed', until: '2034-01-01' },
      { student: { level: 'post_secondary', citizenships: ['IN'], passportExpiresOn: '2034-01-01' } },
      'student.passportExpiresOn',
    ],
    [
      { kind: 'letter_issued', on: '2026-09-01' },
      {
        letters: [
          { kind: 'placement_confirmation', issuedOn: '2025-08-01' },
          { kind: 'placement_confirmation', issuedOn: '2026-09-01' },
        ],
      },
      'letters',
    ],
  ])('%j', (hypothesis, expected, touched) => {
    const { facts, marks } = changed(factsWith(), hypothesis);
    expect(facts).toEqual({ ...factsWith(), ...expected });
    expect(marks).toEqual([{ id: 'hypothesis-1', facts: [touched] }]);
  });

  it('a new work term is approved, and one on file keeps all but its dates', () => {
    const added = changed(factsWith(), { kind: 'work_term', from: '2027-01-04', to: '2027-04-23' });
    expect(added.facts.placements[1]).toEqual({
      id: 'hypothesis-1',
      from: '2027-01-04',
      to: '2027-04-23',
      approvedByDli: true,
    });
    const unapproved = factsWith({
      placements: [{ ...factsWith().placements[0]!, approvedByDli: false }, placement({ id: 'P2' })],
    });
    const moved = changed(unapproved, {
      kind: 'work_term',
      workTerm: 'P1',
      from: '2027-01-04',
      to: '2027-04-23',
      setting: 'child_care',
    });
    expect(moved.facts.placements).toEqual([
      { id: 'P1', from: '2027-01-04', to: '2027-04-23', setting: 'child_care', approvedByDli: false },
      placement({ id: 'P2' }),
    ]);
    expect(moved.marks[0]?.facts).toEqual(['placements.P1']);
  });

  it.each<[string, Hypothesis, string]>([
    ['a return before the departure', { kind: 'travel', from: '2026-12-02', to: '2026-12-01' }, 'to'],
    [
      'a work term that ends before it begins',
      { kind: 'work_term', from: '2027-01-02', to: '2027-01-01' },
      'to',
    ],
    [
      'a work term that is not on file',
      { kind: 'work_term', workTerm: 'P9', from: '2027-01-02', to: '2027-01-03' },
      'workTerm',
    ],
    [
      'a leave that ends before it begins',
      { kind: 'study_load', load: 'leave', from: '2027-01-02', to: '2027-01-01' },
      'to',
    ],
  ])('%s is refused', (_, hypothesis, path) => {
    expect(faultsOf(factsWith(), hypothesis)).toEqual([`hypotheses[0].${path}`]);
  });

  it('tells all faults at once, and what can be so only once is asked once', () => {
    const finish: Hypothesis = { kind: 'finish_program', on: '2026-10-15' };
    expect(
      faultsOf(factsWith(), finish, { kind: 'travel', from: '2026-12-02', to: '2026-12-01' }, finish),
    ).toEqual(['hypotheses[1].to', 'hypotheses[2].kind']);
  });
});
