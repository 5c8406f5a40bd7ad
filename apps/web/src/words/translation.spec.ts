import { beforeAll, describe, expect, it } from '@jest/globals';
import { addWords, translator } from './translation.js';

describe('words by their keys', () => {
  beforeAll(() => {
    addWords('en', 'portal', {
      home: { title: 'Your tasks', until: 'until {{ date }}, {{name}}' },
      days: { left_one: '{{count}} day left', left_other: '{{count}} days left' },
      opened_zero: 'not opened',
      opened_one: 'opened once',
      opened_other: 'opened {{count}} times',
    });
    addWords('fr', 'portal', {
      days: { left_one: '{{count}} jour', left_other: '{{count}} jours' },
    });
    addWords('en', 'desk', { home: { title: 'Queue' } });
  });
  const en = translator('en', 'portal');
  const fr = translator('fr', 'portal');

  it('are found by their path in the namespace, or in the one that is named', () => {
    expect(en('home.title')).toBe('Your tasks');
    expect(translator('en', 'desk')('home.title')).toBe('Queue');
    expect(en('desk:home.title')).toBe('Queue');
  });

  it('carry the values; one that is missing leaves a gap, never braces', () => {
    expect(en('home.until', { date: '31 August', name: 'R$&' })).toBe('until 31 August, R$&');
    expect(en('home.until', { date: 3 })).toBe('until 3, ');
  });

  it.each([
    [0, '0 days left', '0 jour'],
    [1, '1 day left', '1 jour'],
    [2, '2 days left', '2 jours'],
    // French counts whole millions apart; nobody writes a third form for that.
    [1_000_000, '1,000,000 days left', '1\u00A0000\u00A0000 jours'],
    [0.9, '0.9 days left', '0,9 jour'],
  ])('follow the number %d as each language does', (count, english, french) => {
    expect(en('days.left', { count })).toBe(english);
    expect(fr('days.left', { count })).toBe(french);
  });

  it('may have a form of their own for none', () => {
    expect([0, 1, 5].map((count) => en('opened', { count }))).toEqual([
      'not opened',
      'opened once',
      'opened 5 times',
    ]);
  });

  it('that came later stand beside the first', () => {
    addWords('en', 'portal', { home: { lead: 'What is left to do' } });
    expect([en('home.title'), en('home.lead')]).toEqual(['Your tasks', 'What is left to do']);
  });

  it('that are not there are told by their key, what is no word included', () => {
    expect(['home', 'home.nothing', 'constructor', 'home.title.length'].map((key) => en(key))).toEqual([
      'home',
      'home.nothing',
      'constructor',
      'home.title.length',
    ]);
  });

  it('come from the same function each time', () => {
    expect(translator('en', 'portal')).toBe(en);
  });
});
