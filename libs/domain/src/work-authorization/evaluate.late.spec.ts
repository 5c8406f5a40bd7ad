import { describe, expect, it } from '@jest/globals';
import type { EnrolmentRow } from './facts.js';
import { application, codes, evaluated, studyPermit } from './spec-support/builders.js';

describe('loads of the same days', () => {
  it.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('another load from %s contradicts one to 30 November: %p', (from, contradicts) => {
    const rows: EnrolmentRow[] = [
      { from: '2026-09-01', to: '2026-11-30', load: 'full_time' },
      { from, to: '2026-12-31', load: 'part_time' },
    ];
    for (const enrolment of [rows, rows.toReversed()])
      expect(codes(evaluated({ enrolment })).includes('facts_conflict')).toBe(contradicts);
  });
});

describe('an application that came too late (R20)', () => {
  const late = (over: Parameters<typeof evaluated>[0]) => {
    const { findings } = evaluated({
      applications: [application({ receivedAt: '2026-04-05T18:00:00Z' })],
      ...over,
    });
    return findings.filter(({ code }) => code === 'application_late').map(({ severity }) => severity);
  };
  const FIRST = studyPermit({ expiresOn: '2026-03-31' });

  it('is grave while the status that it was to keep is lost', () => {
    expect(late({ permits: [FIRST] })).toEqual(['block']);
  });

  it('is told and no more once another permit has come, also when that one has ended too', () => {
    const next = { id: 'SP2', issuedOn: '2026-05-20' };
    expect(late({ permits: [FIRST, studyPermit(next)] })).toEqual(['warn']);
    expect(late({ permits: [FIRST, studyPermit({ ...next, expiresOn: '2026-09-20' })] })).toEqual(['warn']);
  });
});
