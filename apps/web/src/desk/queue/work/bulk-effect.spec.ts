import { describe, expect, test } from '@jest/globals';
import type { SelectedTask } from '../../../api/shapes/desk.js';
import { effectOf } from './bulk-effect.js';
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
    expect(effectOf({ step: 'assign', accountId: 'ines' }, tasks)).toEqual({
      fit: 2,
      same: 2,
      refused: 0,
      holders: [
        { name: 'ines', count: 2 },
        { name: 'maya', count: 1 },
        { name: null, count: 1 },
      ],
    });
    expect(effectOf({ step: 'assign', accountId: null }, tasks)).toMatchObject({ fit: 3, same: 1 });
  });

  test('closes only what ends by hand', () => {
    expect(effectOf({ step: 'close' }, [task('document'), task('roster_question')])).toMatchObject({
      fit: 1,
      refused: 1,
    });
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
