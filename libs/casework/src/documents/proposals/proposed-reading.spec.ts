import { describe, expect, it } from '@jest/globals';
import { placed } from './proposed-reading.js';

const kind = { kind: 'study_permit', page: 1, confidence: 1 } as const;
const at = (turn: 0 | 90 | 180 | 270) =>
  placed(
    { kind: { ...kind, box: { x: 0.1, y: 0.2, width: 0.3, height: 0.05 } }, fields: [], remarks: null },
    [{ fileId: 'file', page: 4, turn }],
  ).kind;
const near = (turn: number, x: number, y: number, width: number, height: number) => ({
  fileId: 'file',
  page: 4,
  turn,
  box: {
    x: expect.closeTo(x),
    y: expect.closeTo(y),
    width: expect.closeTo(width),
    height: expect.closeTo(height),
  },
});

describe('the places of what was read', () => {
  // The upper left corner of the page is the image's upper left; its lower left; its lower right; its upper right.
  it.each([
    [0, near(0, 0.1, 0.2, 0.3, 0.05)],
    [90, near(90, 0.2, 0.6, 0.05, 0.3)],
    [180, near(180, 0.6, 0.75, 0.3, 0.05)],
    [270, near(270, 0.75, 0.1, 0.05, 0.3)],
  ] as const)('are told on the image as people see it, turned by %i', (turn, place) => {
    expect(at(turn)).toMatchObject(place);
  });
});
