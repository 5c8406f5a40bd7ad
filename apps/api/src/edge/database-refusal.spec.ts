import { describe, expect, it } from '@jest/globals';
import { databaseRefusal } from './database-refusal.js';

const thrown = (code: unknown) => ({ driverError: { code } });

describe('databaseRefusal', () => {
  it.each(['22P02', '22003', '23514', '23502'])('takes %s for a value that cannot be stored', (code) => {
    expect(databaseRefusal(thrown(code))).toMatchObject({ status: 422, code: 'invalid_input' });
  });

  it.each(['23505', '23503', '40001', '40P01'])('takes %s for a race', (code) => {
    expect(databaseRefusal(thrown(code))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it.each([thrown('42501'), thrown(undefined), new Error('x'), null])('knows nothing of %j', (error) => {
    expect(databaseRefusal(error)).toBeNull();
  });
});
