import { describe, expect, test } from '@jest/globals';
import { entriesOf, faultsOfStage, isWithinHalf, stageOf, weeksIn } from './plan-stages.js';

const STAGE = {
  kind: 'work',
  weeks: 16,
  credits: 1.5,
  term: null,
  name: { en: 'Work term 1', fr: 'Stage 1' },
} as const;
const [ENTRY] = entriesOf([STAGE]);

describe('the stages of a plan as they are typed', () => {
  test('come back as they were', () => {
    expect(stageOf(ENTRY!)).toEqual(STAGE);
    expect(stageOf({ ...ENTRY!, credits: '1,5', term: '3' })).toEqual({ ...STAGE, term: 3 });
  });

  test('are told what is wrong, field by field', () => {
    expect(faultsOfStage(ENTRY!)).toEqual([]);
    expect(faultsOfStage({ ...ENTRY!, weeks: '0', credits: 'x', term: '41', fr: ' ' })).toEqual([
      { field: 'weeks', fault: 'weeksWrong' },
      { field: 'credits', fault: 'creditsWrong' },
      { field: 'term', fault: 'termWrong' },
      { field: 'name.fr', fault: 'nameMissing' },
    ]);
    expect(faultsOfStage({ ...ENTRY!, weeks: '16.5' }).map(({ field }) => field)).toEqual(['weeks']);
  });

  test('give the share, with one half still within the limit', () => {
    const half = weeksIn([
      { kind: 'work', weeks: '16' },
      { kind: 'study', weeks: 16 },
      { kind: 'study', weeks: '' },
    ]);
    expect(half).toEqual({ work: 16, total: 32 });
    expect(isWithinHalf(half)).toBe(true);
    expect(isWithinHalf({ work: 17, total: 33 })).toBe(false);
  });
});
