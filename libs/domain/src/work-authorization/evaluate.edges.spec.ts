import { describe, expect, it } from '@jest/globals';
import type { ApplicationFacts, EnrolmentRow, PermitFacts, WorkAuthorizationFacts } from './facts.js';
import { evaluate } from './evaluate.js';
import type { RulePack } from './rule-pack.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  factsWith,
  onlyPlacement,
  openPermit,
  stateOn,
  studyPermit,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const refused = (day: string) => ({ kind: 'refused' as const, at: `${day}T20:00:00Z` });
const approved = (day: string) => ({ kind: 'approved' as const, at: `${day}T20:00:00Z` });
const second = (over: Partial<ApplicationFacts> = {}) =>
  application({ id: 'A2', receivedAt: '2026-11-20T18:00:00Z', ...over });
const underPack = (pack: Partial<RulePack>, over: Parameters<typeof factsWith>[0] = {}) =>
  evaluate(factsWith(over), { ...RULE_PACK_2026_11, ...pack }, fixedZones);

describe('what a filing keeps going beside another (R28)', () => {
  const coopUntil = (expiresOn: string): PermitFacts => coopPermit({ expiresOn });
  it.each<[string, ApplicationFacts[], PermitFacts[], string[]]>([
    [
      'refused, then pending',
      [application({ outcome: refused('2026-12-10') }), second()],
      [],
      ['superseded', 'maintains_stay'],
    ],
    [
      'approved, then pending',
      [application({ outcome: approved('2026-12-10') }), second()],
      [],
      ['maintains_stay', 'maintains_stay'],
    ],
    [
      'pending, then refused',
      [application(), second({ outcome: refused('2026-12-10') })],
      [],
      ['maintains_stay', 'maintains_stay'],
    ],
    [
      'the later refused first',
      [application({ outcome: refused('2026-12-16') }), second({ outcome: refused('2026-12-10') })],
      [],
      ['maintains_stay', 'maintains_stay'],
    ],
    [
      'refused on one day',
      [application({ outcome: refused('2026-12-10') }), second({ outcome: refused('2026-12-10') })],
      [],
      ['maintains_stay', 'maintains_stay'],
    ],
    [
      'a renewal from the next day',
      [application({ outcome: refused('2026-12-10') }), second({ kind: 'coop_work_permit_renewal' })],
      [coopUntil('2026-12-10')],
      ['superseded', 'maintains_stay_and_work'],
    ],
    [
      'a renewal a day later',
      [application({ outcome: refused('2026-12-10') }), second({ kind: 'coop_work_permit_renewal' })],
      [coopUntil('2026-12-11')],
      ['maintains_stay', 'maintains_stay_and_work'],
    ],
    [
      'a renewal for any employer',
      [application({ kind: 'other_work_permit_renewal' })],
      [openPermit({ expiresOn: '2026-11-30' })],
      ['maintains_stay_and_work'],
    ],
    ['a first co-op application', [application({ kind: 'coop_work_permit_first' })], [], ['none']],
  ])('%s', (_what, applications, more, effects) => {
    const result = evaluated({ permits: [EXPIRING, ...more], applications });
    expect(result.applications.map(({ effect }) => effect)).toEqual(effects);
  });
});

describe('which permit a filing extends, and which one comes of it', () => {
  it('of two that end together, one that is not in doubt', () => {
    for (const ids of [
      ['SP1', 'SP2'],
      ['SP2', 'SP1'],
    ] as const) {
      const [doubtful, sound] = ids;
      const permits = [
        { ...EXPIRING, id: doubtful, verified: false },
        { ...EXPIRING, id: sound },
      ];
      expect(stateOn(evaluated({ permits, applications: [application()] }).stay, '2026-12-10')).toBe(
        'maintained',
      );
    }
  });

  it('the doubtful one where it ends later', () => {
    for (const [sound, doubtful] of [
      ['SP1', 'SP2'],
      ['SP2', 'SP1'],
    ] as const) {
      const permits = [
        { ...EXPIRING, id: sound },
        { ...EXPIRING, id: doubtful, expiresOn: '2026-12-05', verified: false },
      ];
      const { stay } = evaluated({ permits, applications: [application()] });
      expect(stateOn(stay, '2026-12-10')).toBe('unknown');
    }
  });

  const awaiting = (
    kind: ApplicationFacts['kind'],
    permit: PermitFacts,
    receivedAt = '2026-11-10T18:00:00Z',
  ) => {
    const filed = application({ kind, receivedAt, outcome: approved('2026-12-05') });
    const { stay } = evaluated({ permits: [EXPIRING, permit], applications: [filed] });
    return ['2026-12-06', '2026-12-09', '2026-12-10', '2026-12-11'].map((day) => stateOn(stay, day));
  };
  const NEW = studyPermit({ id: 'SP2', issuedOn: '2026-12-10' });
  it('an approval awaits the permit until it begins', () => {
    expect(awaiting('study_permit_extension', NEW)).toEqual(['unknown', 'unknown', 'permitted', 'permitted']);
    expect(awaiting('restoration', openPermit({ issuedOn: '2026-12-10' }), '2026-12-02T18:00:00Z')).toEqual([
      'unknown',
      'unknown',
      'permitted',
      'permitted',
    ]);
  });
  it('a permit of another kind, or of before the filing, is not the one', () => {
    const other = coopPermit({ issuedOn: '2026-12-09', expiresOn: '2026-12-09' });
    expect(awaiting('study_permit_extension', other)).toEqual(['unknown', 'permitted', 'unknown', 'unknown']);
    const before = studyPermit({ id: 'SP0', issuedOn: '2026-11-09', expiresOn: '2026-11-29' });
    expect(awaiting('study_permit_extension', before)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
  it('a permit issued on the day of the filing is', () => {
    const sameDay = studyPermit({ id: 'SP2', issuedOn: '2026-11-10', validFrom: '2026-12-10' });
    const filed = application({ outcome: approved('2026-12-05') });
    const { stay } = evaluated({
      permits: [{ ...EXPIRING, expiresOn: '2027-12-31', cancelledOn: '2026-12-01' }, sameDay],
      applications: [filed],
    });
    expect(stateOn(stay, '2026-12-10')).toBe('permitted');
  });
});

describe('abroad as the permit expires (R26)', () => {
  const stayAfter = (departedAt: string, returnedAt: string) =>
    stateOn(
      evaluated({ permits: [EXPIRING], applications: [application()], travel: [{ departedAt, returnedAt }] })
        .stay,
      '2026-12-10',
    );
  it.each([
    ['2026-11-29T20:00:00Z', '2026-11-30T20:00:00Z', 'maintained'],
    ['2026-11-29T20:00:00Z', '2026-12-01T20:00:00Z', 'unknown'],
    ['2026-11-30T20:00:00Z', '2026-12-01T20:00:00Z', 'unknown'],
    ['2026-12-01T20:00:00Z', '2026-12-02T20:00:00Z', 'unknown'],
    ['2026-12-20T20:00:00Z', '2026-12-21T20:00:00Z', 'maintained'],
  ])('away from %s to %s: %s', (departedAt, returnedAt, state) => {
    expect(stayAfter(departedAt, returnedAt)).toBe(state);
  });
  it('of two departures the first counts, a departure after the decision does not', () => {
    const { stay } = evaluated({
      permits: [EXPIRING],
      applications: [application({ outcome: refused('2026-12-12') })],
      travel: [
        { departedAt: '2026-12-08T20:00:00Z', returnedAt: '2026-12-09T20:00:00Z' },
        { departedAt: '2026-12-05T20:00:00Z', returnedAt: '2026-12-06T20:00:00Z' },
      ],
    });
    expect(stay.find(({ state }) => state === 'maintained')?.endsAt).toBe('2026-12-05T20:00:00Z');
    const after = evaluated({
      permits: [EXPIRING],
      applications: [application({ outcome: refused('2026-12-12') })],
      travel: [{ departedAt: '2026-12-12T20:00:00Z' }],
    });
    expect(codes(after)).not.toContain('left_canada');
  });
});

describe('the range and the order of the answers', () => {
  it.each<[string, Partial<WorkAuthorizationFacts>, string, string]>([
    [
      'a permit valid before its issue',
      { permits: [studyPermit({ validFrom: '2025-08-01' })] },
      '2025-08-01',
      '2027-08-31',
    ],
    [
      'a cancellation after the expiry',
      { permits: [studyPermit({ cancelledOn: '2027-10-01' })] },
      '2025-08-20',
      '2027-10-01',
    ],
    [
      'a stamp after all',
      { applications: [application({ channel: 'paper', stampedOn: '2027-10-02' })] },
      '2025-08-20',
      '2027-10-02',
    ],
    [
      'a receipt before all',
      { applications: [application({ receivedAt: '2025-01-02T20:00:00Z' })] },
      '2025-01-02',
      '2027-08-31',
    ],
    [
      'an outcome after all',
      { applications: [application({ outcome: refused('2027-10-03') })] },
      '2025-08-20',
      '2027-10-03',
    ],
  ])('%s', (_what, over, first, last) => {
    const { work } = evaluated(over);
    expect([work[0]?.from, work.at(-1)?.to]).toEqual([first, last]);
  });

  it('deadlines come by their instant, whatever the kind of permit', () => {
    const permits = [
      studyPermit(),
      coopPermit(),
      openPermit({ expiresOn: '2026-11-30' }),
      studyPermit({ id: 'SP2', expiresOn: '2026-12-31' }),
    ];
    const { deadlines } = evaluated({ permits });
    expect(deadlines.map(({ permit }) => permit)).toEqual(['OP1', 'SP2', 'WP1', 'SP1']);
  });
});

describe('documents', () => {
  it('a permit for any employer names no institution of ours', () => {
    const permits = [openPermit({ dliNumber: 'O19395299688' })];
    expect(onlyPlacement(evaluated({ permits })).verdict).toBe('covered');
  });
  it.each([
    [{}, false],
    [{ issuedOn: '2025-08-21' }, true],
    [{ validFrom: '2025-08-21' }, true],
    [{ expiresOn: '2027-08-30' }, true],
    [{ kind: 'coop_work_permit' as const }, true],
    [{ validFrom: '2025-08-20' }, false],
  ])('the number of another permit with %j contradicts: %p', (over, contradicts) => {
    const twin = studyPermit({ documentNumber: 'F123456789' });
    const found = codes(evaluated({ permits: [twin, { ...twin, id: 'SP2', ...over }] }));
    expect(found.includes('facts_conflict')).toBe(contradicts);
  });
});

describe('a pack that lacks a row', () => {
  it('of how studies end a permit: completion ends nothing', () => {
    const { effectiveExpiries } = underPack({ studyPermitEnds: [] }, { completedOn: '2026-09-30' });
    expect(effectiveExpiries).toEqual([{ permit: 'SP1', on: '2027-08-31', reason: 'printed' }]);
  });
  it('of restoration: there is no window', () => {
    const asOf = '2026-12-05T18:00:00Z';
    const { status, deadlines } = underPack({ restoration: [] }, { permits: [EXPIRING], asOf });
    expect(status).toEqual({ stay: 'not_permitted', study: 'not_permitted', work: 'not_authorized' });
    expect(deadlines.map(({ kind }) => kind)).toEqual(['apply_before_expiry']);
  });
  it('of filing: says so, with the pack and the day', () => {
    expect(() => underPack({ filing: [] })).toThrow(
      'The rule pack 2026-11-21 has no filing rule for 2027-08-31.',
    );
  });
  it('of breaks: none counts', () => {
    const enrolment: EnrolmentRow[] = [
      { from: '2025-09-01', to: '2026-09-07', load: 'full_time' },
      { from: '2026-09-08', to: '2026-12-18', load: 'scheduled_break' },
      { from: '2026-12-19', to: '2027-08-31', load: 'full_time' },
    ];
    const [answer] = underPack({ breaks: [] }, { enrolment }).placements;
    expect(answer?.verdict).toBe('not_covered');
  });
  it('measures come before the ordinary row for those who are flagged alone, in either order', () => {
    const restoration = RULE_PACK_2026_11.restoration.toReversed();
    const until = (disasterMeasure: boolean) =>
      underPack(
        { restoration },
        { permits: [EXPIRING], student: { disasterMeasure }, asOf: '2026-12-05T18:00:00Z' },
      ).status.restorationLastDay;
    expect([until(false), until(true)]).toEqual(['2027-02-28', '2027-05-30']);
  });
});
