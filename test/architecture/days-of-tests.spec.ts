import { describe, expect, it } from '@jest/globals';
import { projectFiles, readProjectFile } from './project-files.js';

/** Where the whole product is started, on the clock of the machine. */
const ON_THE_CLOCK = /^test\/(api|browser|flows|security)\/.*\.ts$/;

/** Since then tests were written; a day before it had passed already, and does not pass again. */
const FIRST = '2026-11-23';
/** What lies beyond is far off on purpose. */
const LAST = '2035-12-31';

/** Days that may be written out, since none of them comes or passes for what is tested. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  'the question tells its own moment': ['test/api/evaluations.spec.ts', 'test/api/iec.eligibility.spec.ts'],
  'refused on whatever day': [
    'test/api/iec.programme.spec.ts',
    'test/api/office.staff.spec.ts',
    'test/api/trail.staff.spec.ts',
    'test/api/what-if.spec.ts',
    'test/browser/second-pathway.spec.ts',
    'test/security/operations.ts',
  ],
  'days of law, which are data of a rule pack and its name': [
    'test/api/rule-packs.administrator.spec.ts',
    'test/api/rule-packs.dry-runs.spec.ts',
  ],
  'what is printed on a paper, as it was read': ['test/api/documents.id.reading.spec.ts'],
  'rows of which only their readers matter': [
    'test/security/population.ts',
    'test/security/row-isolation.spec.ts',
  ],
};

const isDay = (text: string): boolean =>
  new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) && FIRST <= text && text <= LAST;

/** The days of the calendar that a text writes out, comments left out. */
const daysIn = (source: string): readonly string[] =>
  source
    .replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
    .match(/(?<![\w:-])\d{4}-\d\d-\d\d(?!\d)/g)
    ?.filter(isDay) ?? [];

describe('days of tests', () => {
  const dated = projectFiles().filter(
    (path) => ON_THE_CLOCK.test(path) && daysIn(readProjectFile(path)).length > 0,
  );

  it('are found where they are written out', () => {
    expect(
      daysIn(`{ at: '2027-01-10', wrong: '2027-02-30', old: '2026-09-01', key: 'a-2027-01-10' }`),
    ).toEqual(['2027-01-10']);
    expect(daysIn(`' // kept'\n  // 2027-01-10\n to=2027-01-11T00:00:00Z`)).toEqual(['2027-01-11']);
  });

  it('are counted from the office’s today (#testing/builders/office-days.js), unless no clock judges them', () => {
    expect(dated.filter((path) => !Object.values(FIXED).flat().includes(path))).toEqual([]);
  });

  it('are written out in every file that may', () => {
    expect(
      Object.values(FIXED)
        .flat()
        .filter((path) => !dated.includes(path)),
    ).toEqual([]);
  });
});
