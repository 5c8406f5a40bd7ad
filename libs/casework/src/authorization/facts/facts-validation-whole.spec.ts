import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { extension, placement, studyPermit } from '#testing/builders/authorization-facts.js';
import { changed, whole } from '#testing/builders/whole-facts.js';
import { authorizationFactsValidation } from './facts-validation.js';

const validate = authorizationFactsValidation(new MomentZones());
const faults = (input: unknown) => {
  const answer = validate(input);
  return answer.ok ? [] : answer.faults;
};

describe('ids', () => {
  it('stand once in their list, and may stand in another', () => {
    const twice = {
      ...whole(),
      permits: [studyPermit(), studyPermit({ id: 'A1' }), studyPermit()],
      applications: [extension(), extension()],
      placements: [placement(), placement()],
    };
    expect(faults(twice)).toEqual([
      { path: 'permits[2].id', problem: 'is the id of permits[0] too: give each its own' },
      { path: 'applications[1].id', problem: 'is the id of applications[0] too: give each its own' },
      { path: 'placements[1].id', problem: 'is the id of placements[0] too: give each its own' },
    ]);
  });
});

describe('several faults', () => {
  it('are all told at once, whatever kind they are, and none quotes a value', () => {
    const facts = {
      ...whole(),
      asOf: 'yesterday',
      shoe: 43,
      institution: { dliNumber: 'O19359011033', timeZone: 'Vancouver' },
      permits: [studyPermit({ issuedOn: '2026-02-31' }), studyPermit({ id: 'SP2', expiresOn: '2020-01-01' })],
    };
    const found = faults(facts);
    expect(found.map(({ path }) => path).toSorted()).toEqual([
      'asOf',
      'institution.timeZone',
      'permits[0].issuedOn',
      'permits[1].expiresOn',
      'shoe',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/yesterday|43|"Vancouver"|02-31|2020-01/);
  });
});

describe('any JSON at all', () => {
  it('is facts or has problems, and never throws', () => {
    const keys = fc.constantFrom(
      ...Object.keys(whole()),
      'id',
      'from',
      'to',
      'issuedOn',
      'outcome',
      'at',
      '__proto__',
      '',
      '0',
    );
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('2026-01-01', '2026-02-30', '2026-01-01T00:00:00Z', 'SP1', null),
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('json'), { maxLength: 4 }),
        fc
          .array(fc.tuple(keys, tie('json')), { maxLength: 8 })
          .map(
            (entries) =>
              JSON.parse(
                `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
              ) as unknown,
          ),
      ),
    }));
    fc.assert(
      fc.property(json, (input) => {
        const answer = validate(input);
        expect(
          answer.ok || (answer.faults.length > 0 && answer.faults.every(({ problem }) => problem !== '')),
        ).toBe(true);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('put anywhere into sound facts is facts or has problems at or under that place', () => {
    const places = [
      'asOf',
      'institution',
      'student.citizenships',
      'program.months',
      'permits',
      'permits[0]',
      'permits[0].remarks',
      'applications[0].outcome',
      'travel[0].departedAt',
      'completedOn',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const answer = validate(changed(place, value));
        expect(answer.ok || answer.faults.every(({ path }) => path.startsWith(place))).toBe(true);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
