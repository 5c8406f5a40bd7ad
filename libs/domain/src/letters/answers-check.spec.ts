import { describe, expect, it } from '@jest/globals';
import { type LetterAnswers, mergeAnswers } from './answers.js';
import { checkAnswers } from './answers-check.js';

const COMPLETE: LetterAnswers = {
  inCanada: true,
  citizenship: 'IN',
  permit: {
    kind: 'study_permit',
    documentNumber: 'f 123-456-789',
    expiresOn: '2028-08-31',
    remarkText: '',
    dliNumber: 'o19359011033',
  },
  passportExpiresOn: '2030-05-01',
  targetTerm: '2027-01',
  consent: true,
  language: 'fr',
};

const faultsOf = (change: LetterAnswers): string[] => {
  const checked = checkAnswers({ ...COMPLETE, ...change });
  return 'faults' in checked ? checked.faults.map(({ path }) => path) : [];
};

describe('answers that may be submitted (R64)', () => {
  it('become canonical', () => {
    expect(checkAnswers(COMPLETE)).toMatchObject({
      answers: {
        permit: { documentNumber: 'F123456789', dliNumber: 'O19359011033', remarkText: '' },
        workTermId: null,
        noteToOffice: null,
      },
    });
  });

  it.each([
    [{ inCanada: null }, ['answers.inCanada']],
    [{ citizenship: 'India' }, ['answers.citizenship']],
    [{ passportExpiresOn: '2027-02-30' }, ['answers.passportExpiresOn']],
    [{ targetTerm: '' }, ['answers.targetTerm']],
    [{ consent: false }, ['answers.consent']],
    [{ language: null }, ['answers.language']],
    [{ permit: null }, ['answers.permit.kind', 'answers.permit.documentNumber', 'answers.permit.expiresOn']],
    [{ permit: null, inCanada: false }, []],
    [
      { permit: { kind: 'study_permit' as const }, inCanada: false },
      ['answers.permit.documentNumber', 'answers.permit.expiresOn'],
    ],
    [{ permit: { ...COMPLETE.permit, dliNumber: 'O12' } }, ['answers.permit.dliNumber']],
    [{ permit: { ...COMPLETE.permit, dliNumber: null } }, []],
  ])('%j', (change, paths) => expect(faultsOf(change)).toEqual(paths));
});

describe('answers kept bit by bit', () => {
  it('lay later ones over earlier ones, the permit’s one by one', () => {
    const merged = mergeAnswers(
      { inCanada: true, permit: { kind: 'study_permit' } },
      { permit: { documentNumber: 'F1' }, citizenship: 'IN' },
    );
    expect(merged).toEqual({
      inCanada: true,
      citizenship: 'IN',
      permit: { kind: 'study_permit', documentNumber: 'F1' },
    });
  });

  it('are taken back by null, and stay where nothing is said', () => {
    expect(mergeAnswers({ inCanada: true, permit: { kind: 'study_permit' } }, { permit: null })).toEqual({
      inCanada: true,
      permit: null,
    });
    expect(mergeAnswers({ inCanada: true, permit: { kind: 'study_permit' } }, {})).toEqual({
      inCanada: true,
      permit: { kind: 'study_permit' },
    });
  });
});
