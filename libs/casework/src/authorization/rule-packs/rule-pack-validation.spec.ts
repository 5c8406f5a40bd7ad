import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from '@jest/globals';
import { RULE_PACK_SCHEMA } from '#domain/work-authorization/rule-pack-schema.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { validateRulePack } from './rule-pack-validation.js';
import { SHIPPED_RULE_PACKS } from './rule-packs.js';

const TODAY = '2026-11-22';
const [SHIPPED] = SHIPPED_RULE_PACKS as [RulePack];
const faults = (over: object): readonly { path: string; problem: string }[] => {
  const checked = validateRulePack({ ...SHIPPED, ...over }, TODAY);
  return checked.ok ? [] : checked.faults;
};
const [wording, ...wordings] = SHIPPED.remarks;
const [window] = SHIPPED.restoration;

describe('the check of a rule pack', () => {
  it('has a sound schema, and passes every pack that the product ships', () => {
    expect(new Ajv2020({ formats: { date: true } }).validateSchema(RULE_PACK_SCHEMA)).toBe(true);
    for (const pack of SHIPPED_RULE_PACKS) {
      const asLoaded: unknown = JSON.parse(JSON.stringify(pack));
      expect(validateRulePack(asLoaded, TODAY)).toEqual({ ok: true, value: asLoaded });
    }
  });

  it.each<[string, object, string, string]>([
    ['an id that is no edition', { id: 'spring' }, 'id', 'the date of the edition'],
    ['an id of a day that is none', { id: '2027-02-30' }, 'id', 'a date of the calendar'],
    ['no list', { fees: undefined }, 'fees', 'is missing'],
    [
      'a wording without parts',
      { remarks: [{ ...wording, parts: [] }, ...wordings] },
      'remarks[0].parts',
      'too few',
    ],
    [
      'a part that every text contains',
      { remarks: [{ ...wording, parts: ['may work', ' . '] }, ...wordings] },
      'remarks[0].parts[1]',
      'at least one letter or digit',
    ],
    [
      'a day for a wording, which counts whenever it was printed',
      { remarks: [{ ...wording, from: '2026-01-01' }, ...wordings] },
      'remarks[0].from',
      'a wording counts whenever it was printed',
    ],
    [
      'a source that is not encrypted',
      { breaks: [{ ...SHIPPED.breaks[0], source: 'http://www.canada.ca/x' }] },
      'breaks[0].source',
      'beginning with https://',
    ],
    [
      'a kind of day that the engine does not go by',
      { breaks: [{ ...SHIPPED.breaks[0], appliesBy: 'day_of_filing' }] },
      'breaks[0].appliesBy',
      'must be one of day_of_work',
    ],
    [
      'half a day',
      { breaks: [{ ...SHIPPED.breaks[0], daysPerYear: 180.5 }] },
      'breaks[0].daysPerYear',
      'must be days of a year',
    ],
    [
      'no window at all',
      { restoration: [{ ...window, lastDay: {} }] },
      'restoration[0].lastDay',
      'either daysAfterLoss or monthsAfterLoss',
    ],
    [
      'a check that is still to come',
      { breaks: [{ ...SHIPPED.breaks[0], verifiedOn: '2026-11-23' }] },
      'breaks[0].verifiedOn',
      'is after today, 2026-11-22',
    ],
  ])('refuses %s, at its place', (_name, over, path, problem) => {
    expect(faults(over)).toEqual([{ path, problem: expect.stringContaining(problem) }]);
  });

  it.each([null, [], 'pack', 7])('refuses %j', (input) => {
    expect(validateRulePack(input, TODAY)).toMatchObject({ ok: false, faults: [{ path: '' }] });
  });
});
