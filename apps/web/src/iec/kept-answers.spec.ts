import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { carriedOver, forgetAnswers, keepAnswers, keptAnswers, keptUntil } from './kept-answers.js';

const store = new Map<string, string>();
const FACTS = { citizenships: ['DE'], chosenCitizenship: 'DE', birthDate: '2003-04-05', previous: [] };
const HOST = { employer: 'E', onCampus: false, site: 'S', from: '2027-05-03', to: '2027-10-29', paid: true };

describe('answers kept on a device', () => {
  beforeEach(() => {
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, value: string) => void store.set(key, value),
        removeItem: (key: string) => void store.delete(key),
      },
    });
  });
  afterEach(() => store.clear());

  test('come back as they were, without the placement', () => {
    keepAnswers({ ...FACTS, host: HOST }, '2026-11-22');
    expect(keptAnswers('2026-11-23')).toEqual({ keptOn: '2026-11-22', facts: FACTS });
  });

  test('are forgotten after sixty days, and when they are asked to be', () => {
    keepAnswers(FACTS, '2026-11-22');
    expect(keptUntil(keptAnswers('2026-11-22')!)).toBe('2027-01-21');
    expect(keptAnswers('2027-01-20')).not.toBeNull();
    expect(keptAnswers('2027-01-21')).toBeNull();
    expect(store.size).toBe(0);
    keepAnswers(FACTS, '2026-11-22');
    forgetAnswers();
    expect(keptAnswers('2026-11-22')).toBeNull();
  });

  test.each(['', '{', '7', '[]', '{"keptOn":"soon","facts":{}}', '{"keptOn":"2026-11-22"}'])(
    'are none where %j stands',
    (text) => {
      store.set('coopdesk.iec-answers', text);
      expect(keptAnswers('2026-11-22')).toBeNull();
    },
  );

  test('are laid over what is on file: an open question changes nothing, and the host stays the office’s', () => {
    const stay = { citizenship: 'DE', category: 'wh' as const, months: 6, permitIssued: true };
    const onFile = { schoolName: 'Hochschule', birthDate: '2003-05-04', previous: [stay], host: HOST };
    const kept = { keptOn: '2026-11-22', facts: { ...FACTS, livedIn: [{ country: 'FR', months: 7 }] } };
    expect(carriedOver(onFile, kept)).toEqual({
      schoolName: 'Hochschule',
      birthDate: '2003-04-05',
      previous: [stay],
      citizenships: ['DE'],
      chosenCitizenship: 'DE',
      livedIn: [{ country: 'FR', months: 7 }],
    });
  });
});
