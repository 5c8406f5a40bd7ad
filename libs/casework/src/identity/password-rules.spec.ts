import { describe, expect, it } from '@jest/globals';
import { PasswordRules } from './password-rules.js';

const MAYA = { email: 'maya.okafor@kestrel.example', displayName: 'Maya Okafor' };

describe('PasswordRules', () => {
  const rules = new PasswordRules();

  it.each([
    ['correct horse battery staple', 'four words'],
    ['Zr7kq2Lw9vTx', 'twelve at random'],
    ['le hibou range des boutons', 'words of another language'],
    ['ドラゴンは毎朝パンを焼いている', 'no Latin letters'],
  ])('takes %s: %s', (password) => {
    expect(rules.faultOf(password, MAYA)).toBeNull();
  });

  it.each([
    ['1qaz2wsx3edc', 'on the list'],
    ['1QAZ2wsx3EDC', 'on the list in other letters'],
    ['password2026!!', 'a word of the list with figures'],
    ['P@$$w0rd!!!!', 'signs for letters'],
    ['dragon-monkey-12', 'two words of the list'],
    ['20260101 2026', 'no letters at all'],
    ['abcabcabcabc', 'the same over and over'],
    ['maya.okafor2026', 'the own address'],
    ['MayaOkafor!!', 'the own name'],
    ['kestrelkestrel', 'the own institution twice'],
  ])('refuses %s: %s', (password) => {
    expect(rules.faultOf(password, MAYA)).toMatchObject({ problem: expect.stringContaining('stolen') });
  });

  it.each([['Zr7kq2Lw9vT'], ['x'.repeat(201)], ['👩‍👩‍👧👩‍👩‍👧']])('refuses %s for its length', (password) => {
    expect(rules.faultOf(password, MAYA)).toMatchObject({ problem: expect.stringContaining('12 to 200') });
  });
});
