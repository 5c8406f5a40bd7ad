import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { IEC_FACTS_SCHEMA } from '#domain/iec/facts-schema.js';
import { AUTHORIZATION_FACTS_SCHEMA } from '#domain/work-authorization/facts-schema.js';
import { schemaValidation } from './schema-validation.js';

const faultsOf = (
  schema: object,
  input: unknown,
  further: () => { path: string; problem: string }[] = () => [],
) => {
  const answer = schemaValidation(schema, further)(input);
  return answer.ok ? [] : answer.faults;
};

describe('validation by a schema', () => {
  it('writes paths as the field names them, however deep', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } } },
    };
    expect(faultsOf(schema, { a: [{}, { b: 1 }] })).toEqual([{ path: 'a[1].b', problem: 'must be a text' }]);
    expect(faultsOf({ type: 'array', items: { type: 'object' } }, [{}, 1])).toEqual([
      { path: '[1]', problem: 'must be an object' },
    ]);
    expect(faultsOf({ additionalProperties: false, type: 'object' }, { 'x/y': 1 })[0]?.path).toBe('["x/y"]');
    expect(
      faultsOf({ type: 'object', properties: { 'x/y~z': { type: 'null' } } }, { 'x/y~z': 1 })[0]?.path,
    ).toBe('["x/y~z"]');
  });

  it('has words for a form that its schema does not describe', () => {
    expect(faultsOf({ type: 'string', pattern: '^A$' }, 'B')).toEqual([
      { path: '', problem: 'must be written in the form that the schema asks for' },
    ]);
  });

  it.each([
    [{ type: 'array', minItems: 1 }, [], 'has too few entries: give at least 1'],
    [{ type: 'array', maxItems: 1 }, [1, 2], 'has too many entries: give at most 1'],
    [{ type: 'array', uniqueItems: true }, [1, 1], 'names the same entry twice, at 0 and 1: give each once'],
    [{ type: 'string', minLength: 1 }, '', 'is empty: write it, or leave the key out where it is unknown'],
    [{ type: 'string', maxLength: 1 }, 'ab', 'is too long: give at most 1 characters'],
    [{ type: 'number', minimum: 0 }, -1, 'must be at least 0'],
  ])('says what to do about %j', (schema, input, problem) => {
    expect(faultsOf(schema, input)).toEqual([{ path: '', problem }]);
  });

  it('asks further only once the schema is met', () => {
    const further = () => [{ path: 'a', problem: 'is odd' }];
    expect(faultsOf({ type: 'object' }, {}, further)).toEqual([{ path: 'a', problem: 'is odd' }]);
    expect(faultsOf({ type: 'object' }, 1, further)).toEqual([{ path: '', problem: 'must be an object' }]);
  });

  it('tells faults that any input can have beside those of the schema, one a place, the basic one first', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };
    const ofAny = () => ['a', 'c'].map((path) => ({ path, problem: 'is odd' }));
    const answer = schemaValidation(schema, () => [], ofAny)({ a: 1 });
    expect(answer).toEqual({
      ok: false,
      faults: [
        { path: 'a', problem: 'must be a text' },
        { path: 'c', problem: 'is odd' },
      ],
    });
  });

  it('fills in what the schema gives a default', () => {
    const schema = { type: 'object', properties: { a: { type: 'array', default: [] } } };
    expect(schemaValidation(schema, () => [])({})).toEqual({ ok: true, value: { a: [] } });
  });

  it('refuses years in which no living person has papers', () => {
    const date = { type: 'string', format: 'date', description: 'a date' };
    expect(faultsOf(date, '1899-12-31')).toHaveLength(1);
    expect(faultsOf(date, '1900-01-01')).toEqual([]);
    expect(faultsOf(date, '2199-12-31')).toEqual([]);
    expect(faultsOf(date, '2200-01-01')).toHaveLength(1);
  });

  it('looks at nothing more where lists, objects or depths are beyond any facts', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    const wide = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 1]));
    expect(faultsOf({}, { list: Array.from({ length: 201 }).fill('x') })).toEqual([
      { path: 'list', problem: 'has 201 entries: give at most 200' },
    ]);
    expect(faultsOf({}, { list: Array.from({ length: 200 }).fill('x') })).toEqual([]);
    expect(faultsOf({}, [wide])[0]).toEqual({
      path: '[0]',
      problem: 'has 101 keys: give only those of the schema',
    });
    expect(faultsOf({}, deep)[0]?.problem).toContain('levels deep');
  });

  it.each([AUTHORIZATION_FACTS_SCHEMA, IEC_FACTS_SCHEMA])('has a schema that is itself sound', (schema) => {
    const ajv = new Ajv2020({ formats: { date: true, 'utc-instant': true } });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });
});
