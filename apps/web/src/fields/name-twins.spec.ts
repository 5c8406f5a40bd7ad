import { describe, expect, test } from '@jest/globals';
import { nameTwins } from './name-twins.js';

const LABELS: Record<string, string> = { from: 'First day', to: 'Last day' };
const named = (problems: { path: string; problem: string }[]) =>
  nameTwins(problems, (path) => LABELS[path] ?? null);

describe('the summary of what is wrong', () => {
  test('names the field where the same is said of two', () => {
    expect(
      named([
        { path: 'from', problem: 'Enter a date.' },
        { path: 'to', problem: 'Enter a date.' },
        { path: 'elsewhere', problem: 'Enter a date.' },
      ]).map(({ problem }) => problem),
    ).toEqual(['First day: Enter a date.', 'Last day: Enter a date.', 'Enter a date.']);
  });

  test('leaves what is said once as it is, also where it is said twice of one field', () => {
    const once = [
      { path: 'from', problem: 'Enter a date.' },
      { path: 'from', problem: 'Enter a date.' },
      { path: 'to', problem: 'Choose a day.' },
    ];
    expect(named(once)).toEqual(once);
  });
});
