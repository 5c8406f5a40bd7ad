import { describe, expect, test } from '@jest/globals';
import type { Hypothesis } from '../api/shapes/what-if.js';
import { withoutQuestion } from './asked-questions.js';

const trip: Hypothesis = { kind: 'travel', from: '2026-12-01' };
const apply: Hypothesis = { kind: 'apply', applicationKind: 'study_permit_extension', at: '2026-11-20' };
const decision = (application: string): Hypothesis => ({
  kind: 'decision',
  application,
  outcome: 'refused',
  at: '2026-12-10',
});

describe('a question taken back', () => {
  test('takes with it what was asked about it', () => {
    expect(withoutQuestion([apply, trip, decision('hypothesis-1')], 0)).toEqual([trip]);
  });

  test('leaves the others naming what they named', () => {
    expect(withoutQuestion([trip, apply, decision('hypothesis-2')], 0)).toEqual([
      apply,
      decision('hypothesis-1'),
    ]);
    expect(withoutQuestion([trip, decision('0199e4a0')], 0)).toEqual([decision('0199e4a0')]);
  });
});
