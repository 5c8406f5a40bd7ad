import { describe, expect, it } from '@jest/globals';
import first from '../words/fr/portal-first.js';
import pages from '../words/fr/portal-pages.js';
import { addWords, translator } from '../words/translation.js';
import { factsOfChange } from './change-facts.js';

describe('what the history tells of a change, in French', () => {
  addWords('fr', 'portal', first);
  addWords('fr', 'portal', pages);
  const words = translator('fr', 'portal');
  const wordAt = (path: string): string | null => {
    const found = words(path);
    return found === path ? null : found;
  };

  it.each([
    ['permit.evidence_lapsed', { countedUntil: '2026-11-22' }, ['a compté jusqu’au 2026-11-22']],
    ['mail.sent', { attempts: 2 }, ['essais 2']],
    ['document.returned', { state: 'returned', version: 3 }, [expect.stringMatching(/^état /)]],
    ['submission.recorded', { channel: 'paper' }, ['envoi sur papier']],
    ['document.reopened', { reason: 'All corners are there.' }, ['motif All corners are there.']],
    // Words of the program are none of the reader's.
    ['account.link_mailed', { askedBy: 'office', purpose: 'invitation' }, []],
    ['pathway_case.step', { from: 'invited', to: 'accepted', step: 'accept' }, []],
    ['letter_request.returned', { state: 'no such state', happenedAt: '2026-11-22T10:00:00Z' }, []],
  ])('%s', (action, change, told) => {
    expect(factsOfChange(action, change, wordAt).map(({ name, value }) => `${name} ${value}`)).toEqual(told);
  });
});
