import { describe, expect, it } from '@jest/globals';
import { application, evaluated, studyPermit } from './spec-support/builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });

describe('what a stretch of stay rests on, in words', () => {
  it('is the permit while it lasts', () => {
    const { stay } = evaluated({ permits: [EXPIRING] });
    expect(stay.find(({ state }) => state === 'permitted')?.because).toEqual([
      {
        rule: 'R22',
        fact: 'permits.SP1',
        text: 'A permit allows the stay (permit SP1, good through 2026-11-30).',
      },
    ]);
  });

  it.each([
    [undefined, 'The stay is extended while application A1 is undecided.'],
    [
      { kind: 'refused' as const, at: '2026-12-10T20:00:00Z' },
      'The stay is extended while application A1 is undecided, until 2026-12-10T20:00:00Z.',
    ],
  ])('is the application afterwards, to the instant of a refusal (%j)', (outcome, text) => {
    const { stay } = evaluated({
      permits: [EXPIRING],
      applications: [application({ ...(outcome && { outcome }) })],
    });
    expect(stay.find(({ state }) => state === 'maintained')?.because).toEqual([
      { rule: 'R22', fact: 'applications.A1', text },
    ]);
  });

  it('names two permits that follow each other once each, and one that only the rules part once', () => {
    const { stay, work } = evaluated({
      permits: [EXPIRING, studyPermit({ id: 'SP2', issuedOn: '2026-11-15', expiresOn: '2027-12-31' })],
    });
    const permits = stay.find(({ state }) => state === 'permitted')!.because.map(({ fact }) => fact);
    expect(new Set(permits).size).toBe(permits.length);
    expect(permits).toContain('permits.SP2');
    for (const { because } of work)
      expect(new Set(because.map(({ text }) => text)).size).toBe(because.length);
  });

  it('says that nothing allows days after the end', () => {
    const { stay } = evaluated({ permits: [EXPIRING], applications: [] });
    expect(stay.at(-1)).toMatchObject({
      state: 'not_permitted',
      because: [
        {
          rule: 'R22',
          fact: 'permits',
          text: 'No permit and no application made in time covers these days.',
        },
      ],
    });
  });
});
