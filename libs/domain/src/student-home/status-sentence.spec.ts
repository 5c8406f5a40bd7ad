import { describe, expect, it } from '@jest/globals';
import { application, evaluated, studyPermit } from '../work-authorization/spec-support/builders.js';
import { statusSentence } from './status-sentence.js';

const inWords = (iso: string) => ({ en: `day ${iso}`, fr: `jour ${iso}` });
const E13 = evaluated({
  permits: [studyPermit({ expiresOn: '2026-11-30' })],
  applications: [application({ receivedAt: '2026-11-30T23:59:59Z' })],
});

describe('the sentence above the task list', () => {
  it('is authorized until the last day of the answer', () => {
    expect(statusSentence(E13, '2026-11-21', inWords)).toMatchObject({
      state: 'authorized',
      until: '2026-11-30',
      en: expect.stringContaining('until day 2026-11-30'),
    });
  });

  it('asks for the sign-off of days under policy, and no more once it is given', () => {
    expect(statusSentence(E13, '2026-12-05', inWords)).toMatchObject({
      state: 'authorized_policy',
      until: '2026-12-18',
      en: expect.stringContaining('only once the co-op office has signed off'),
    });
    const signed = statusSentence(E13, '2026-12-05', inWords, '2026-12-10');
    expect(signed).toMatchObject({ state: 'authorized_policy', until: '2026-12-10' });
    expect(signed.en).toContain('until day 2026-12-10');
    expect(signed.fr).toContain('jusqu’au jour 2026-12-10');
    expect(signed.en).not.toContain('only once');
  });

  it('never lets a sign-off speak for a day that is not under policy', () => {
    const lost = evaluated({ permits: [studyPermit({ expiresOn: '2026-11-30' })] });
    expect(statusSentence(lost, '2026-12-05', inWords, '2026-12-10')).toMatchObject({
      state: 'not_authorized',
    });
    expect(statusSentence(null, '2026-12-05', inWords, '2026-12-10')).toMatchObject({
      state: 'unknown',
      until: null,
    });
  });
});
