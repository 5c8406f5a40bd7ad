import { describe, expect, test } from '@jest/globals';
import { documentStanding, letterStanding, requestStanding } from './where-it-stands.js';

const document = (state: 'verified' | 'rejected' | 'received', expiresOn?: string) =>
  ({ state, evidence: null, fields: expiresOn === undefined ? {} : { expiresOn } }) as const;

describe('where a thing stands', () => {
  test('a verified permit is expired the day after the one it names, and not on it', () => {
    expect(documentStanding(document('verified', '2026-08-31'), '2026-08-31')).toBe('verified');
    expect(documentStanding(document('verified', '2026-08-31'), '2026-09-01')).toBe('expired');
    expect(documentStanding(document('verified'), '2026-09-01')).toBe('verified');
  });

  test('an approval letter expires while its permit is awaited', () => {
    const evidence = { countsUntil: '2026-12-01', lapsed: false };
    expect(documentStanding({ ...document('verified'), evidence }, '2026-11-01')).toBe('expiring');
    const late = { ...evidence, lapsed: true };
    expect(documentStanding({ ...document('verified'), evidence: late }, '2026-12-02')).toBe('expired');
  });

  test('what must be sent again asks for it, and what is looked at waits for us', () => {
    expect(documentStanding(document('rejected'), '2026-11-01')).toBe('action_needed');
    expect(documentStanding(document('received'), '2026-11-01')).toBe('submitted');
    expect(letterStanding('failed')).toBe('submitted');
  });

  test('an approved request is verified; one that ended has no status word', () => {
    expect(requestStanding('approved')).toBe('verified');
    expect(requestStanding('declined')).toBeNull();
    expect(requestStanding('withdrawn')).toBeNull();
  });
});
