import { describe, expect, it } from '@jest/globals';
import {
  planFaults,
  type ProgramPlanValues,
  type ProgramStage,
  weeksOf,
  workShareOf,
} from './program-plan.js';

const stage = (kind: ProgramStage['kind'], weeks: number): ProgramStage => ({
  kind,
  weeks,
  credits: null,
  term: null,
  name: { en: 'Stage', fr: 'Étape' },
});
const PLAN: ProgramPlanValues = {
  basis: 'mandatory_all',
  stages: [stage('study', 16), stage('work', 16), stage('study', 20)],
  admittedFrom: '2025-09-01',
  admittedTo: null,
};
const faultsOf = (change: Partial<ProgramPlanValues>) =>
  planFaults({ ...PLAN, ...change }).map(({ path }) => path);

describe('the plan of a program', () => {
  it('has the weeks of its stages, and the share of the work terms (R35)', () => {
    expect(weeksOf(PLAN.stages)).toBe(52);
    expect(weeksOf(PLAN.stages, 'work')).toBe(16);
    expect(workShareOf([stage('study', 26), stage('work', 26)])).toBe(0.5);
    expect(workShareOf([])).toBe(0);
  });

  it.each([
    ['as it is', {}, []],
    ['no stage', { stages: [], basis: 'optional' as const }, ['stages']],
    ['too many weeks', { stages: [stage('study', 599), stage('work', 2)] }, ['stages']],
    ['required, without a work term (R70)', { stages: [stage('study', 52)] }, ['stages']],
    ['optional, without a work term', { stages: [stage('study', 52)], basis: 'optional' as const }, []],
    [
      'more work than studies, which letters are refused by',
      { stages: [stage('work', 40), stage('study', 12)] },
      [],
    ],
    ['admission backwards', { admittedTo: '2025-08-31' }, ['admittedTo']],
    ['admission on one day', { admittedTo: '2025-09-01' }, []],
  ])('%s', (_, change, paths) => expect(faultsOf(change)).toEqual(paths));
});
