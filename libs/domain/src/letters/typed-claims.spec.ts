import { describe, expect, it } from '@jest/globals';
import { typedClaim } from './typed-claims.js';

describe('claims typed into a template', () => {
  it.each([
    ['is required to', 'claims.requirement'],
    ['MANDATORY', 'claims.requirement'],
    ['stages obligatoires', 'claims.requirement'],
    ['sont exigées', 'claims.requirement'],
    ['students must complete', 'claims.requirement'],
    ['doivent effectuer', 'claims.requirement'],
    ['full-time', 'claims.attendance'],
    ['part\u00a0time', 'claims.attendance'],
    ['à temps partiel', 'claims.attendance'],
    ['50%', 'claims.share'],
    ['fifty per cent', 'claims.share'],
    ['cinquante pour cent', 'claims.share'],
    ['at most half', 'claims.share'],
    ['la moitié', 'claims.share'],
    ['32 weeks', 'claims.weeks'],
    ['16 semaines', 'claims.weeks'],
    ['every student', 'claims.all_students'],
    ['toutes les personnes', 'claims.all_students'],
    ['has approved', 'claims.placement'],
    ['a été approuvé', 'claims.placement'],
  ])('%s', (text, instead) => expect(typedClaim(`We say that it ${text} here.`)).toMatchObject({ instead }));

  it.each([
    'behalf of the office',
    'requirers',
    'Montréal',
    'we support',
    'the exigency',
    'temps de réponse',
    '',
  ])('are not seen in “%s”', (text) => expect(typedClaim(text)).toBeNull());

  it.each([
    ['Thank you.\nThis is a mandatory stage.', 21],
    ['It is a FULL\u00a0 TIME stage.', 8],
    ['Ce stage est à temps‑plein.', 15],
    ['At most 50 %', 11],
    ['\uff52equired', 0],
  ])('are found where they stand in “%s”', (text, at) => expect(typedClaim(text)).toMatchObject({ at }));
});
