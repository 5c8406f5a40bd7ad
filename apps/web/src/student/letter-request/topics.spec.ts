import { describe, expect, test } from '@jest/globals';
import { firstOpenTopic, nextTopic, openAnswers, topicBefore } from './topics.js';

const WHOLE = {
  inCanada: false,
  citizenship: 'IN',
  permit: { kind: 'study_permit', documentNumber: 'F123456789', expiresOn: '2027-08-31' },
  passportExpiresOn: '2030-05-01',
  targetTerm: '2027-01',
  language: 'en',
  consent: true,
} as const;

describe('the pages of a letter request', () => {
  test('follow each other and end at the check', () => {
    expect(nextTopic('about')).toBe('permit');
    expect(nextTopic('check')).toBe('check');
    expect(topicBefore('about')).toBeNull();
    expect(topicBefore('check')).toBe('consent');
  });

  test('go on where an answer is open', () => {
    expect(firstOpenTopic({})).toBe('about');
    expect(firstOpenTopic({ ...WHOLE, passportExpiresOn: '' })).toBe('passport');
    expect(firstOpenTopic(WHOLE)).toBe('check');
  });

  test('take "no" for an answer, and a withheld consent for none', () => {
    expect(openAnswers(WHOLE, 'about')).toEqual([]);
    expect(openAnswers({ ...WHOLE, consent: false }, 'consent')).toEqual(['consent']);
    expect(openAnswers({ permit: { kind: 'study_permit' } }, 'permit')).toEqual([
      'permit.documentNumber',
      'permit.expiresOn',
    ]);
  });
});
