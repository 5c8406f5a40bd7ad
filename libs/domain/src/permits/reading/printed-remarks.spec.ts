import { describe, expect, it } from '@jest/globals';
import { remarkReading } from './printed-remarks.js';

const K1 = [
  'MAY ACCEPT EMPLOYMENT ON OR OFF CAMPUS IF MEETING ELIGIBILITY CRITERIA AS PER',
  'R186(F), (V) OR (W). MUST CEASE WORKING IF NO LONGER MEETING THESE CRITERIA.',
];

describe('printed remarks, as they were read (R4)', () => {
  it.each([
    [K1, 'K1', true],
    [K1.map((line) => line.replace('CEASE', 'CEA5E').replace('ELIGIBILITY', 'ELIGIBIL1TY')), 'K1', false],
    [
      [
        'This permit does not authorize the holder to engage in off campus employment in Canada. May accept employment',
        'only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.',
      ],
      'K2',
      true,
    ],
    [['MAY WORK 20 HRS OFF CAMPUS IF MEETING CRITERIA OF R186(V).'], 'not_qualifying', true],
    [['MAY ACCEPT EMPLOYMENT ON THE MOON.'], 'manual_review', true],
    [K1.slice(0, 1), 'manual_review', true],
    [[], 'none', true],
  ] as const)('%j: %s', (lines, remarkClass, exact) => {
    expect(remarkReading(lines)).toEqual({ remarkClass, exact });
  });
});
