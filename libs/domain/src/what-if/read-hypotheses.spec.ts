import { describe, expect, it } from '@jest/globals';
import { readHypotheses, type StatedHypothesis } from './read-hypotheses.js';

const pathsOf = (...stated: StatedHypothesis[]): string[] => {
  const read = readHypotheses(stated);
  return read.ok ? [] : read.faults.map(({ path }) => path);
};

describe('hypotheses from a form', () => {
  it.each<StatedHypothesis>([
    { kind: 'apply', applicationKind: 'restoration', at: '2026-11-30T16:59:59' },
    { kind: 'decision', application: 'A1', outcome: 'refused', at: '2026-11-30' },
    {
      kind: 'decision',
      application: 'A1',
      outcome: 'approved',
      at: '2026-11-30',
      permit: { expiresOn: '2027-01-01' },
    },
    { kind: 'travel', from: '2026-11-30' },
    { kind: 'study_load', load: 'part_time', from: '2026-11-30', to: '2026-12-01', finalSession: true },
    { kind: 'work_term', from: '2026-11-30', to: '2026-12-01', workTerm: 'P1', setting: 'general' },
    { kind: 'passport_renewed', until: '2031-01-01' },
  ])('%j is whole', (stated) => {
    expect(readHypotheses([stated])).toEqual({ ok: true, hypotheses: [stated] });
  });

  it.each<[StatedHypothesis, string[]]>([
    [{ kind: 'apply' }, ['applicationKind', 'at']],
    [{ kind: 'decision', application: 'A1' }, ['outcome', 'at']],
    [{ kind: 'finish_program', at: '2026-11-30' }, ['at', 'on']],
    [{ kind: 'letter_issued', on: '2026-02-30' }, ['on']],
    [{ kind: 'finish_program', on: '2026-11-30T10:00' }, ['on']],
    [{ kind: 'apply', applicationKind: 'restoration', at: 'soon' }, ['at']],
    [{ kind: 'passport_renewed', until: '2200-01-01' }, ['until']],
    [{ kind: 'travel', from: '1899-12-31' }, ['from']],
    [
      {
        kind: 'decision',
        application: 'A1',
        outcome: 'approved',
        at: '2026-11-30',
        permit: { expiresOn: '9999-01-01' },
      },
      ['permit.expiresOn'],
    ],
  ])('%j is refused by the field', (stated, fields) => {
    expect(pathsOf(stated).toSorted()).toEqual(fields.map((field) => `hypotheses[0].${field}`).toSorted());
  });

  it('names the place of each fault in the list', () => {
    expect(pathsOf({ kind: 'travel', from: '2026-11-30' }, { kind: 'finish_program' })).toEqual([
      'hypotheses[1].on',
    ]);
  });
});
