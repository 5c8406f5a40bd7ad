import { describe, expect, it } from '@jest/globals';
import { restoredHouse } from './restored-house.js';

describe('an older backup that comes back, in small', () => {
  it.each([
    ['files', true],
    ['dump', true],
    ['files', false],
  ] as const)('as %s, relay can be asked %s: held, reconciled, nothing twice', async (kind, canLookUp) => {
    const verdict = await restoredHouse({ kind, mails: 8, canLookUp });
    expect(verdict).toEqual({
      sentWhileHeld: 0,
      heldReason: 'restored',
      dueTold: 16,
      reconciled: canLookUp
        ? { asked: 16, found: 8, missing: 8, unanswerable: 0 }
        : { asked: 16, found: 0, missing: 0, unanswerable: 16 },
      twice: 0,
      lost: 0,
      parked: canLookUp ? 0 : 16,
      holds: true,
    });
  });
});
