import { describe, expect, test } from '@jest/globals';
import type { SelectedTask } from '../../../api/shapes/desk.js';
import { effectOf } from './bulk-effect.js';
import { bulkStep, noValues } from './bulk-values.js';
import { wayBack } from './use-task-steps.js';

const task = (kind: SelectedTask['kind'], holder?: string): SelectedTask => ({
  id: '1',
  version: 1,
  kind,
  state: 'open',
  dueOn: '2026-11-20',
  student: { id: 's', studentNumber: '100', name: 'Ananya Sharma' },
  assignee: holder ? { id: holder, name: holder } : null,
  snoozedUntil: null,
});

describe('what a step with many tasks would do', () => {
  test('leaves alone what is so already', () => {
    const tasks = [
      task('document', 'maya'),
      task('document', 'ines'),
      task('document', 'ines'),
      task('document'),
    ];
    expect(effectOf('assign', { ...noValues(), accountId: 'ines' }, tasks)).toEqual({
      fit: 2,
      same: 2,
      refused: 0,
      unfit: 0,
      holders: [
        { name: 'ines', count: 2 },
        { name: 'maya', count: 1 },
        { name: null, count: 1 },
      ],
    });
    expect(effectOf('assign', noValues(), tasks)).toMatchObject({ fit: 3, same: 1 });
  });

  test('closes only what ends by hand', () => {
    expect(effectOf('close', noValues(), [task('document'), task('roster_question')])).toMatchObject({
      fit: 1,
      refused: 1,
    });
  });
});

describe('things sent back', () => {
  const tasks = [task('document'), task('document'), task('letter_request'), task('roster_question')];

  test('are documents and requests, as far as the reason is meant for them', () => {
    expect(effectOf('return', noValues(), tasks)).toMatchObject({ fit: 3, refused: 1, unfit: 0 });
    expect(effectOf('return', noValues(), tasks, ['document'])).toMatchObject({
      fit: 2,
      refused: 1,
      unfit: 1,
    });
  });

  test('want a reason, and a note where the reason says nothing', () => {
    const values = { ...noValues(), note: ' Bring it ' };
    expect(bulkStep('return', values)).toBeNull();
    expect(bulkStep('return', { ...values, code: 'other', note: ' ' })).toBeNull();
    expect(bulkStep('return', { ...values, code: 'unreadable' })).toEqual({
      step: 'return',
      returnFor: { code: 'unreadable', note: 'Bring it' },
    });
  });
});

describe('words about many', () => {
  test('reach each student once', () => {
    const other = { ...task('document'), student: { ...task('document').student, id: 'other' } };
    expect(effectOf('message', noValues(), [task('document'), other, task('submission')])).toMatchObject({
      fit: 2,
      same: 1,
      refused: 0,
    });
  });

  test('want a text; the French one is left out where there is none', () => {
    const values = { ...noValues(), text: ' Which term? ' };
    expect(bulkStep('message', { ...values, text: ' ' })).toBeNull();
    expect(bulkStep('message', values)).toEqual({ step: 'message', text: 'Which term?' });
    expect(bulkStep('message', { ...values, textInFrench: 'Laquelle ?' })).toEqual({
      step: 'message',
      text: 'Which term?',
      textInFrench: 'Laquelle ?',
    });
  });

  test('have no way back', () => {
    const before = { assignedTo: null, snoozedUntil: null, snoozeReason: null };
    expect(wayBack({ step: 'note', text: 'x' }, before)).toBeNull();
  });
});

describe('the way back', () => {
  const before = { assignedTo: 'maya', snoozedUntil: null, snoozeReason: null };

  test('leads to where the task was', () => {
    expect(wayBack({ step: 'assign', accountId: null }, before)).toEqual({
      step: 'assign',
      accountId: 'maya',
    });
    expect(wayBack({ step: 'snooze', until: '2026-12-01', reason: 'x' }, before)).toEqual({ step: 'wake' });
    expect(
      wayBack({ step: 'wake' }, { ...before, snoozedUntil: '2026-12-01', snoozeReason: 'Break' }),
    ).toEqual({ step: 'snooze', until: '2026-12-01', reason: 'Break' });
    expect(wayBack({ step: 'close' }, before)).toEqual({ step: 'reopen' });
  });
});
