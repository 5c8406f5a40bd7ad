import { describe, expect, it } from '@jest/globals';
import { IEC_PATHWAY } from '../iec/candidate-case/iec-pathway.js';
import type { Pathway, StepField, StepKind } from './pathway.js';
import { pathwayFlaws, possibleSteps, readStepValues } from './steps.js';

const names = { en: 'A field', fr: 'Un champ' };
const field = (code: string, kind: StepField['kind'], more: Partial<StepField> = {}): StepField => ({
  code,
  kind,
  names,
  ...more,
});
const STEP: StepKind = {
  code: 'step',
  names,
  by: ['office'],
  from: ['a'],
  to: 'b',
  fields: [
    field('day', 'date'),
    field('at', 'moment', { optional: true }),
    field('word', 'text', {
      optional: true,
      form: { pattern: 'A[0-9]{7}', said: { en: 'said', fr: 'dit' } },
    }),
    field('count', 'number', { optional: true }),
    field('yes', 'yes_no', { optional: true }),
    field('one', 'choice', { optional: true, options: [{ code: 'x', names }] }),
    field('some', 'choices', { optional: true, options: [{ code: 'x', names }] }),
  ],
};

describe('a step’s form', () => {
  it('reads what fits', () => {
    const given = {
      day: '2027-01-02',
      at: '2027-01-02T03:04:05Z',
      word: ' A1234567 ',
      count: 0,
      yes: false,
      one: 'x',
      some: ['x'],
    };
    expect(readStepValues(STEP, given)).toEqual({ values: { ...given, word: 'A1234567' }, faults: [] });
    expect(readStepValues(STEP, { day: '2028-02-29', word: '' })).toEqual({
      values: { day: '2028-02-29' },
      faults: [],
    });
  });

  it.each([
    ['nothing where it is needed', {}, 'day'],
    ['a day that is none', { day: '2027-02-29' }, 'day'],
    ['a day as a number', { day: 20270102 }, 'day'],
    ['a moment without Z', { day: '2027-01-02', at: '2027-01-02T03:04:05' }, 'at'],
    ['another form', { day: '2027-01-02', word: 'B1234567' }, 'word'],
    ['the form and more', { day: '2027-01-02', word: 'A12345678' }, 'word'],
    ['two lines', { day: '2027-01-02', word: 'A1234567\nB' }, 'word'],
    ['a number below 0', { day: '2027-01-02', count: -1 }, 'count'],
    ['a word for yes', { day: '2027-01-02', yes: 'yes' }, 'yes'],
    ['a choice that is not offered', { day: '2027-01-02', one: 'y' }, 'one'],
    ['one that is not offered among others', { day: '2027-01-02', some: ['x', 'y'] }, 'some'],
    ['a field that is not there', { day: '2027-01-02', more: 1 }, 'more'],
  ])('names %s', (_, given, path) => {
    const { faults } = readStepValues(STEP, given);
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]!.problem.fr).not.toBe(faults[0]!.problem.en);
  });
});

describe('a pathway as data', () => {
  it('has no stage that is never reached or left, and no step into nowhere', () => {
    expect(pathwayFlaws(IEC_PATHWAY)).toEqual([]);
  });

  it('is told its flaws', () => {
    const stage = (code: string, final?: true) => ({
      code,
      names,
      acting: 'office' as const,
      next: names,
      ...(final && { final }),
    });
    const pathway: Pathway = {
      code: 'p',
      names,
      prefix: 'P',
      first: 'a',
      stages: [stage('a'), stage('b', true), stage('c'), stage('d', true)],
      steps: [
        { ...STEP, code: 'on', from: ['a'], to: 'b' },
        { ...STEP, code: 'out', from: ['b'], to: 'a' },
        { ...STEP, code: 'astray', from: ['a'], to: 'z' },
      ],
    };
    expect(pathwayFlaws(pathway)).toEqual([
      'astray: z is no stage',
      'b is final and left',
      'c is never reached',
      'c is never left',
      'd is never reached',
    ]);
  });

  it('offers a candidate fewer steps than the office', () => {
    const codes = (by: 'candidate' | 'office') =>
      possibleSteps(IEC_PATHWAY, 'pool', by).map(({ code }) => code);
    expect(codes('office')).toEqual(['note_round', 'season_over', 'invite', 'withdraw']);
    expect(codes('candidate')).toEqual(['season_over', 'invite', 'withdraw']);
  });

  it('speaks two languages throughout', () => {
    const words = [...IEC_PATHWAY.stages, ...IEC_PATHWAY.steps].map((one) => one.names);
    const asks = IEC_PATHWAY.steps.flatMap(({ fields }) => fields.map((one) => one.names));
    for (const { en, fr } of [...words, ...asks])
      expect([en.length > 0, fr.length > 0]).toEqual([true, true]);
  });
});
