import { describe, expect, test } from '@jest/globals';
import { entryOf, readDateEntry, type DateEntry } from '../time/date-entry.js';
import { EMPTY_QUESTION, faultsWithin, readQuestion, type QuestionEntry } from './question-fields.js';

function read(kind: Parameters<typeof readQuestion>[0], entry: Partial<QuestionEntry>) {
  const missing: string[] = [];
  const date = (path: string, typed: DateEntry, optional = false): string | undefined => {
    const found = readDateEntry(typed);
    if ('date' in found) return found.date;
    if (!optional) missing.push(path);
    return undefined;
  };
  const choice = (path: string, value: string): string | undefined => {
    if (value === '') missing.push(path);
    return value || undefined;
  };
  return { question: readQuestion(kind, { ...EMPTY_QUESTION, ...entry }, date, choice), missing };
}

describe('a question as it is typed', () => {
  test('becomes what the API takes', () => {
    expect(
      read('apply', {
        applicationKind: 'restoration',
        at: entryOf('2026-11-30'),
        atTime: '16:59',
      }).question,
    ).toEqual({ kind: 'apply', applicationKind: 'restoration', at: '2026-11-30T16:59' });
    expect(read('travel', { from: entryOf('2026-12-01') })).toEqual({
      question: { kind: 'travel', from: '2026-12-01' },
      missing: [],
    });
    expect(
      read('work_term', { from: entryOf('2026-12-01'), to: entryOf('2026-12-05'), workTerm: 'W' }).question,
    ).toEqual({ kind: 'work_term', from: '2026-12-01', to: '2026-12-05', workTerm: 'W' });
    expect(read('passport_renewed', { until: entryOf('2031-12-01') }).question).toEqual({
      kind: 'passport_renewed',
      until: '2031-12-01',
    });
    expect(read('finish_program', { on: entryOf('2027-04-30') }).question).toEqual({
      kind: 'finish_program',
      on: '2027-04-30',
    });
  });

  test('names the final session for part-time study alone', () => {
    const period = { from: entryOf('2026-12-01'), to: entryOf('2026-12-05'), finalSession: true };
    expect(read('study_load', { ...period, load: 'part_time' }).question).toHaveProperty('finalSession');
    expect(read('study_load', { ...period, load: 'leave' }).question).not.toHaveProperty('finalSession');
  });

  test('brings a permit with an approval alone, with its printed lines', () => {
    const decided = {
      application: 'A',
      outcome: 'approved',
      at: entryOf('2026-12-01'),
      permitExpiresOn: entryOf('2027-12-01'),
    };
    const permitOf = (entry: Partial<QuestionEntry>) =>
      read('decision', { ...decided, ...entry }).question.permit;
    expect(permitOf({})).toEqual({ expiresOn: '2027-12-01' });
    expect(permitOf({ conditions: 'none', remarks: 'left from before' })).toEqual({
      expiresOn: '2027-12-01',
      remarks: [],
    });
    expect(permitOf({ conditions: 'other', remarks: ' One line \n\n another ' })).toEqual({
      expiresOn: '2027-12-01',
      remarks: ['One line', 'another'],
    });
    expect(permitOf({ outcome: 'refused' })).toBeUndefined();
  });

  test('says what is missing by its path', () => {
    expect(read('decision', { outcome: 'approved' }).missing).toEqual([
      'application',
      'at',
      'permit.expiresOn',
    ]);
    expect(read('work_term', {}).missing).toEqual(['from', 'to']);
  });

  test('finds the server’s faults at its own fields', () => {
    expect(faultsWithin([{ path: 'hypotheses[2].permit.expiresOn', problem: 'x' }], 2)).toEqual([
      { path: 'permit.expiresOn', problem: 'x' },
    ]);
  });
});
