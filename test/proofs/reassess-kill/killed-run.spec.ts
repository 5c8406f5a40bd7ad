import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuilt } from '#scripts/setup/build.mjs';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { aChangeOfRules, coopdeskReassess, outcomeOf, theLastHeld } from './killed-run.js';

const STUDENTS = 3_000;
const CHANGED_EVERY = 100;

describe('a re-assessment of everybody that is killed', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    await ensureBuilt(['servers']);
    database = await createTestDatabase();
    await aChangeOfRules(database, STUDENTS, CHANGED_EVERY);
  });
  afterAll(() => database.drop());

  it('is followed by one that finds the rest, and nobody is assessed twice', async () => {
    const killed = await coopdeskReassess(database, 0.1, await theLastHeld(database));
    expect(killed).toMatchObject({ code: null, signal: 'SIGKILL' });
    const half = await outcomeOf(database);
    expect(half.underNewPack).toBeGreaterThan(0);
    expect(half.underNewPack).toBeLessThan(STUDENTS);

    const { out } = await coopdeskReassess(database);
    const report = JSON.parse(out) as { confirmed: number; alone: number };
    expect(report.confirmed + report.alone).toBe(STUDENTS - half.underNewPack);
    expect(await outcomeOf(database)).toEqual({
      students: STUDENTS,
      underNewPack: STUDENTS,
      assessments: { 1: STUDENTS - STUDENTS / CHANGED_EVERY, 2: STUDENTS / CHANGED_EVERY },
      astray: 0,
    });
    expect(JSON.parse((await coopdeskReassess(database)).out)).toEqual({
      state: 'done',
      confirmed: 0,
      alone: 0,
    });
  });
});
