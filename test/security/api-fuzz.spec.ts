import { expect, it } from '@jest/globals';
import { fuzzApi } from './api-fuzz.js';

it('answers sound, bent and senseless requests of every role as described, and never with a fault of its own', async () => {
  const report = await fuzzApi({ requests: 800, seed: 7 });
  expect(report.faults).toEqual([]);
  expect(report.statuses['2xx']).toBeGreaterThan(50);
  expect(report.statuses['4xx']).toBeGreaterThan(300);
});
