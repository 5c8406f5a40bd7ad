import { baseFindings } from './base-findings.js';
import type { LetterFinding } from './finding.js';
import type { LetterCase } from './letter-case.js';

const ORDER = { block: 0, warn: 1, info: 2 } as const;

/** The check-list that staff would go through (R66), gone through by itself; the gravest first. */
export function letterFindings(letter: LetterCase): LetterFinding[] {
  return baseFindings(letter).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
