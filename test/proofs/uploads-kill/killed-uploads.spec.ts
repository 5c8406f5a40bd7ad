import { beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuilt } from '#scripts/setup/build.mjs';
import { uploadsUnderKills } from './killed-uploads.js';

describe('uploads while the API is killed', () => {
  beforeAll(() => ensureBuilt(['servers']));

  it('are there, byte for byte, once their receipt came, and once each', async () => {
    const outcome = await uploadsUnderKills({ uploads: 80, kills: 4, bytes: 100_000 });
    expect(outcome).toMatchObject({ kills: 4, lost: 0, documents: 80, rowsWithoutFile: 0 });
    // Those in between, whose answer was killed, are documents without a receipt.
    expect(outcome.acknowledged).toBeGreaterThan(40);
  });
});
