import { describe, expect, it } from '@jest/globals';
import { followUpOf } from './follow-ups.js';

describe('followUpOf', () => {
  it.each([
    ['letter_request_returned', {}, 'request_untouched', [7, 21]],
    ['letter_issued', {}, 'letter_waiting', [7]],
    ['submission_recorded', {}, 'evidence_missing', [3, 14]],
    ['document_verified', { purpose: 'approval_letter' }, 'approval_letter_waiting', [21, 42]],
  ])('after %s %j comes %s', (kind, details, follows, afterDays) => {
    expect(followUpOf(kind, details)).toEqual({ kind: follows, afterDays });
  });

  it.each([
    ['document_verified', { purpose: 'study_permit' }],
    ['study_permit_expiry', {}],
  ])('nothing comes after %s %j', (kind, details) => {
    expect(followUpOf(kind, details)).toBeNull();
  });
});
