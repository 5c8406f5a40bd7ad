import { describe, expect, it } from '@jest/globals';
import { missingForLetter } from './gate.js';

const gate = (acceptedIntoCoop: boolean | null, ...states: ('registered' | 'completed' | 'dropped')[]) =>
  missingForLetter({
    acceptedIntoCoop,
    courses: states.map((state) => ({ code: 'coop_1101', state })),
    coopCourseCodes: ['COOP 1101'],
  }).map(({ code }) => code);

describe('the gate to a letter (R64)', () => {
  it.each([
    ['accepted and registered', gate(true, 'registered'), []],
    ['accepted and through with the course', gate(true, 'completed'), []],
    ['dropped once, registered again', gate(true, 'dropped', 'registered'), []],
    ['accepted, not in the course', gate(true), ['course_not_registered']],
    ['accepted, dropped the course', gate(true, 'dropped'), ['course_dropped']],
    ['in the course, not accepted', gate(false, 'registered'), ['not_accepted']],
    ['unknown is not accepted', gate(null, 'completed'), ['acceptance_unknown']],
    ['neither', gate(false), ['not_accepted', 'course_not_registered']],
  ])('%s', (_, missing, expected) => expect(missing).toEqual(expected));

  it('takes no course of another subject for the co-op course', () => {
    const courses = [{ code: 'MATH 1101', state: 'completed' as const }];
    const [missing] = missingForLetter({ acceptedIntoCoop: true, courses, coopCourseCodes: ['COOP 1101'] });
    expect(missing?.text.en).toContain('COOP 1101');
  });
});
