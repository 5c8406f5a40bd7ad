import { describe, expect, it } from '@jest/globals';
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
    expect(faultsOf(schema, { a: [{}, { b: 1 }] })).toEqual([
      { path: 'a[1].b', problem: 'must be a string' },
    ]);
    expect(faultsOf({ type: 'array', items: { type: 'object' } }, [{}, 1])).toEqual([
      { path: '[1]', problem: 'must be an object' },
    ]);
    expect(faultsOf({ additionalProperties: false, type: 'object' }, { 'x/y': 1 })[0]?.path).toBe('x/y');
    expect(
      faultsOf({ type: 'object', properties: { 'x/y~z': { type: 'null' } } }, { 'x/y~z': 1 })[0]?.path,
    ).toBe('x/y~z');
  });

  it('has words for a form that its schema does not describe', () => {
    expect(faultsOf({ type: 'string', pattern: '^A$' }, 'B')).toEqual([
      { path: '', problem: 'must be written in the form that the schema asks for' },
    ]);
  });

  it.each([
    [{ type: 'array', minItems: 1 }, [], 'needs at least 1 entry'],
    [{ type: 'array', maxItems: 1 }, [1, 2], 'may have at most 1 entries'],
    [{ type: 'array', uniqueItems: true }, [1, 1], 'names an entry twice: leave one out'],
    [{ type: 'string', minLength: 1 }, '', 'is empty: write it or leave the key out'],
    [{ type: 'string', maxLength: 1 }, 'ab', 'must NOT have more than 1 characters'],
    [{ type: 'number', minimum: 0 }, -1, 'must be >= 0'],
  ])('says what to do about %j', (schema, input, problem) => {
    expect(faultsOf(schema, input)).toEqual([{ path: '', problem }]);
  });

  it('asks further only once the schema is met', () => {
    const further = () => [{ path: 'a', problem: 'is odd' }];
    expect(faultsOf({ type: 'object' }, {}, further)).toEqual([{ path: 'a', problem: 'is odd' }]);
    expect(faultsOf({ type: 'object' }, 1, further)).toEqual([{ path: '', problem: 'must be an object' }]);
  });
});
