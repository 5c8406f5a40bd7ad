import { describe, expect, it } from '@jest/globals';
import type { ApplicationFacts } from './facts.js';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  type Overrides,
  studyPermit,
} from './spec-support/builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const tells = (over: Overrides) => evaluated({ asOf: '2026-11-20T18:00:00Z', permits: [EXPIRING], ...over });
const restorations = (over: Overrides) =>
  tells(over)
    .deadlines.filter(({ kind }) => kind === 'restoration')
    .map(({ permit, at }) => `${permit} ${at}`);
const decided = (
  kind: 'refused' | 'withdrawn' | 'returned_incomplete',
  over: Partial<ApplicationFacts> = {},
) => application({ outcome: { kind, at: '2026-11-15T18:00:00Z' }, ...over });

describe('which coming losses of status are told beforehand', () => {
  it.each<[string, ApplicationFacts[], boolean]>([
    ['nothing has been filed yet', [], false],
    ['the extension is undecided', [application()], false],
    ['the extension was refused', [decided('refused')], true],
    ['the extension was withdrawn', [decided('withdrawn')], true],
    ['the extension was returned', [decided('returned_incomplete')], true],
    ['what was refused extends nothing', [decided('refused', { kind: 'condition_amendment' })], false],
  ])('%s', (_name, applications, told) => {
    expect(codes(tells({ applications })).includes('out_of_status')).toBe(told);
    expect(restorations({ applications })).toHaveLength(told ? 1 : 0);
  });

  it('of a permit that was cancelled too', () => {
    const permits = [studyPermit({ cancelledOn: '2026-11-28' })];
    expect(restorations({ permits })).toEqual(['SP1 2027-02-27T00:00:00Z']);
  });
});

describe('the permit that a loss counts from', () => {
  const [earlier, later] = ['2026-10-20', '2026-11-10'];
  it.each([
    [earlier, later, 'SP2'],
    [later, earlier, 'SP1'],
  ])('is the one that ended last (%s, %s)', (first, second, permit) => {
    const permits = [studyPermit({ expiresOn: first }), studyPermit({ id: 'SP2', expiresOn: second })];
    expect(restorations({ permits })).toEqual([`${permit} 2027-02-09T00:00:00Z`]);
  });
});

describe('a loss that is over', () => {
  const permits = [EXPIRING, studyPermit({ id: 'SP2', issuedOn: '2026-12-15', expiresOn: '2027-12-31' })];
  it.each([
    ['2026-12-14T18:00:00Z', 1],
    ['2026-12-15T18:00:00Z', 0],
  ])('is no longer told once a permit has come (%s)', (asOf, told) => {
    expect(restorations({ permits, asOf })).toHaveLength(told);
  });

  it('one to come is not taken for the one that is', () => {
    const gap = { permits, asOf: '2026-12-10T18:00:00Z' };
    expect(restorations(gap)).toEqual(['SP1 2027-03-01T00:00:00Z']);
  });
});

describe('a refusal ends the stay at its instant (R27)', () => {
  const applications = [application({ outcome: { kind: 'refused', at: '2026-12-10T20:00:00Z' } })];
  it.each([
    ['2026-12-10T19:59:59Z', 'maintained'],
    ['2026-12-10T20:00:00Z', 'not_permitted'],
  ])('at %s it is %s', (asOf, stay) => {
    const { status } = tells({ applications, asOf });
    expect(status.stay).toBe(stay);
    expect(status.restorationLastDay).toBe(stay === 'not_permitted' ? '2027-03-10' : undefined);
  });
});

describe('a refusal before days that nobody can answer for', () => {
  const permits = [EXPIRING, coopPermit({ expiresOn: '2026-11-30', verified: false })];
  const renewal = (over: Partial<ApplicationFacts> = {}) =>
    application({
      id: 'A2',
      kind: 'coop_work_permit_renewal',
      outcome: { kind: 'refused', at: '2027-03-25T20:00:00Z' },
      ...over,
    });
  const extension = (outcome: ApplicationFacts['outcome']) =>
    application({ id: 'A1', ...(outcome && { outcome }) });
  const lastDay = (over: Overrides) =>
    tells({ permits, asOf: '2027-03-25T21:00:00Z', ...over }).status.restorationLastDay;

  it('is what restoration counts from, not the end of the permit that it outlived', () => {
    const refused = extension({ kind: 'refused', at: '2027-02-10T20:00:00Z' });
    expect(lastDay({ applications: [refused, renewal()] })).toBe('2027-05-11');
  });

  it('counts no more where a permit of later has ended since', () => {
    const refused = extension({ kind: 'refused', at: '2027-02-10T20:00:00Z' });
    const later = studyPermit({
      id: 'SP2',
      issuedOn: '2027-02-11',
      expiresOn: '2027-03-20',
      verified: false,
    });
    expect(lastDay({ permits: [...permits, later], applications: [refused] })).toBe('2027-06-18');
  });
});
