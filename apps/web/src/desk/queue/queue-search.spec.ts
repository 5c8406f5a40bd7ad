import { describe, expect, test } from '@jest/globals';
import { queueQuery, readQueueSearch } from './queue-search.js';

describe('the address of a view', () => {
  test('keeps what it knows and drops what it does not', () => {
    expect(
      readQueueSearch({ group: 'today', kind: 'document', q: 100432871, why: 'email_changed', page: 3 }),
    ).toEqual({
      group: 'today',
      kind: 'document',
      q: '100432871',
      why: 'email_changed',
    });
    expect(readQueueSearch({ group: 'yesterday', kind: 'x', assignee: '' })).toEqual({});
  });

  test('opens with one’s own work, and asks without restriction for everybody’s', () => {
    expect(queueQuery({})).toEqual({ assignee: 'me' });
    expect(queueQuery({ assignee: 'anyone', group: 'today' })).toEqual({ group: 'today' });
    expect(queueQuery({ assignee: 'none' })).toEqual({ assignee: 'none' });
  });
});
