import { describe, expect, it } from '@jest/globals';
import type { RulePackContents } from '../../api/shapes/rule-packs.js';
import { editionWith, fieldOfFault } from './reminder-edition.js';

describe('an edition with other days of reminders', () => {
  it('has the days as numbers, whichever minus was typed, and everything else as it was', () => {
    const contents = {
      id: '2026-11-21',
      fees: [],
      reminders: { lossDays: [1], maintainedMonths: 12 },
    } as unknown as RulePackContents;
    expect(
      editionWith(contents, { id: '2027-01-04-days', lossDays: ['3', '−14', '-7'], maintainedMonths: 6 }),
    ).toEqual({
      id: '2027-01-04-days',
      fees: [],
      reminders: { lossDays: [3, -14, -7], maintainedMonths: 6 },
    });
  });

  it('keeps what is no number, so that the fault is told', () => {
    const contents = { id: 'a', reminders: {} } as unknown as RulePackContents;
    expect(editionWith(contents, { id: 'b', sinDays: ['soon'] })).toMatchObject({
      reminders: { sinDays: ['soon'] },
    });
  });

  it('has each fault at the field that it is about', () => {
    expect(fieldOfFault('reminders.lossDays[1]')).toBe('lossDays');
    expect(fieldOfFault('reminders.maintainedMonths')).toBe('maintainedMonths');
    expect(fieldOfFault('id')).toBe('id');
  });
});
