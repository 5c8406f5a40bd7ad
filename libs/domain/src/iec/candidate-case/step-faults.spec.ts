import { describe, expect, it } from '@jest/globals';
import type { StepValues } from '../../pathways/pathway.js';
import { SHIPPED_PROGRAMME } from '../programme/shipped-programme.js';
import { recordUpTo, WAY } from './spec-support/records.js';
import { iecStepFaults } from './step-faults.js';

const PROGRAMME = {
  ...SHIPPED_PROGRAMME,
  seasons: [
    ...SHIPPED_PROGRAMME.seasons,
    { year: 2027, opensOn: '2026-12-18', closesOn: '2027-10-15', source: 's', verifiedOn: '2027-01-01' },
  ],
};
const LATER = { now: '2029-01-01T00:00:00Z', today: '2028-12-31' };
const place = (step: string): number => WAY.findIndex(([code]) => code === step);
const before = (step: string): string | null =>
  WAY[place(step === 'print_permit' ? 'enter' : step) - 1]?.[0] ?? null;
const faults = (step: string, values: StepValues, upTo = before(step), moment = LATER) =>
  iecStepFaults(step, values, { record: recordUpTo(upTo), programme: PROGRAMME, ...moment }).map(
    ({ path }) => path,
  );
/** R53: the other way to a permit, from the letter of introduction. */
const PRINTED: StepValues = {
  heldUntil: '2027-04-30',
  requestedOn: '2027-04-10',
  permitIssuedOn: '2027-04-28',
  permitExpiresOn: '2027-10-29',
  permitEmployer: 'Harbour Analytics Ltd',
};
const withGood = (step: string, values: StepValues): StepValues => ({
  ...(step === 'print_permit' ? PRINTED : WAY[place(step)]![1]),
  ...values,
});

describe('a step is taken whole or not at all', () => {
  it.each(WAY.map(([step, values]) => [step, values] as const))(
    '%s passes on the regular way',
    (step, values) => {
      expect(faults(step, values)).toEqual([]);
    },
  );

  it.each<[string, string, StepValues, string]>([
    ['enter_pool', 'a closed season', { enteredPoolOn: '2027-10-16' }, 'enteredPoolOn'],
    ['invite', 'before the pool', { issuedAt: '2027-01-09T23:59:59Z' }, 'issuedAt'],
    ['accept', 'before the issue', { acceptedAt: '2027-02-05T14:59:59Z' }, 'acceptedAt'],
    ['accept', 'a second late', { acceptedAt: '2027-02-15T15:00:01Z' }, 'acceptedAt'],
    ['submit', 'before the acceptance', { submittedAt: '2027-02-09T18:29:59Z' }, 'submittedAt'],
    ['submit', 'a second late', { submittedAt: '2027-03-01T18:30:01Z' }, 'submittedAt'],
    ['request_documents', 'before the submission', { requestedOn: '2027-02-18' }, 'requestedOn'],
    ['request_documents', 'nothing asked for', { requests: [] }, 'requests'],
    ['request_documents', 'due before it is asked', { dueOn: '2027-02-21' }, 'dueOn'],
    ['approve', 'before the submission', { decidedOn: '2027-02-18' }, 'decidedOn'],
    ['receive_letter', 'before the decision', { letterIssuedOn: '2027-03-19' }, 'letterIssuedOn'],
    ['receive_letter', 'enter by before the issue', { enterBy: '2027-03-21' }, 'enterBy'],
    ['enter', 'before the letter', { enteredOn: '2027-03-21', permitIssuedOn: '2027-03-21' }, 'enteredOn'],
    [
      'enter',
      'after the printed day',
      { enteredOn: '2028-03-23', permitIssuedOn: '2028-03-23' },
      'enteredOn',
    ],
    ['enter', 'a permit before the entry', { permitIssuedOn: '2027-04-27' }, 'permitIssuedOn'],
    ['enter', 'a permit that ends first', { permitExpiresOn: '2027-04-27' }, 'permitExpiresOn'],
    ['print_permit', 'before the letter', { requestedOn: '2027-03-21' }, 'requestedOn'],
    ['print_permit', 'the permit held was over', { heldUntil: '2027-04-09' }, 'requestedOn'],
    ['print_permit', 'a permit before the form', { permitIssuedOn: '2027-04-09' }, 'permitIssuedOn'],
    ['print_permit', 'a permit that ends first', { permitExpiresOn: '2027-04-27' }, 'permitExpiresOn'],
    ['begin_placement', 'before the permit', { beganOn: '2027-04-27' }, 'beganOn'],
    ['begin_placement', 'after the permit', { beganOn: '2027-10-30' }, 'beganOn'],
  ])('%s: %s', (step, _, values, path) => {
    expect(faults(step, withGood(step, values))).toContain(path);
  });

  it.each<[string, StepValues]>([
    ['accept', { acceptedAt: '2027-02-05T15:00:00Z' }],
    ['accept', { acceptedAt: '2027-02-15T15:00:00Z' }],
    ['submit', { submittedAt: '2027-03-01T18:30:00Z' }],
    ['enter', { enteredOn: '2027-03-22', permitIssuedOn: '2027-03-22' }],
    ['enter', { enteredOn: '2028-03-22', permitIssuedOn: '2028-03-22', permitExpiresOn: '2028-10-29' }],
    ['print_permit', {}],
    ['print_permit', { heldUntil: '2027-04-10' }],
    ['begin_placement', { beganOn: '2027-04-28' }],
    ['begin_placement', { beganOn: '2027-10-29' }],
  ])('%s passes on the very edge: %j', (step, values) => {
    expect(faults(step, withGood(step, values))).toEqual([]);
  });

  it('asks for the facts before the pool, and for the host before the offer', () => {
    const moment = { programme: PROGRAMME, ...LATER };
    const bare = recordUpTo(null, { facts: {} });
    expect(
      iecStepFaults('enter_pool', WAY[0]![1], { record: bare, ...moment }).map(({ path }) => path),
    ).toEqual(['']);
    const { host: _host, ...hostless } = recordUpTo('accept').facts;
    const accepted = { ...recordUpTo('accept'), facts: hostless };
    expect(
      iecStepFaults('file_offer', WAY[3]![1], { record: accepted, ...moment }).map(({ path }) => path),
    ).toEqual(['']);
  });

  it('records nothing ahead, but what is printed to come', () => {
    const now = { now: '2027-02-09T18:30:00Z', today: '2027-02-09' };
    expect(faults('accept', { acceptedAt: '2027-02-09T18:30:00Z' }, 'invite', now)).toEqual([]);
    expect(faults('accept', { acceptedAt: '2027-02-09T18:30:01Z' }, 'invite', now)).toEqual(['acceptedAt']);
    // East of the office it is tomorrow already.
    const evening = { now: '2027-02-10T03:00:00Z', today: '2027-02-09' };
    expect(faults('decline', { declinedOn: '2027-02-10' }, 'invite', evening)).toEqual([]);
    expect(faults('decline', { declinedOn: '2027-02-11' }, 'invite', evening)).toEqual(['declinedOn']);
  });

  it('lets a limit pass only once it has', () => {
    const end = '2027-02-15T15:00:00Z';
    expect(faults('expire', {}, 'invite', { now: end, today: '2027-02-15' })).toEqual(['']);
    expect(faults('expire', {}, 'invite', { now: '2027-02-15T15:00:01Z', today: '2027-02-15' })).toEqual([]);
  });
});
