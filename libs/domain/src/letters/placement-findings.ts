import { finding, type LetterFinding } from './finding.js';
import type { LetterCase } from './letter-case.js';

/** Whether a work term is named, approved, and within the program (R3, R34). */
export function placementFindings({ placement, program }: LetterCase): LetterFinding[] {
  if (!placement) return [NO_PLACEMENT];
  const outside = program?.endsOn && placement.to > program.endsOn;
  return [placement.approved ? APPROVED : NOT_APPROVED, ...(outside ? [AFTER_PROGRAM] : [])];
}

const NO_PLACEMENT = finding(
  'info',
  'work_term_open',
  'R3',
  'No work term is named: the letter says that placements are required to complete the program.',
  'Aucun stage n’est nommé : la lettre dit que les stages sont exigés pour terminer le programme.',
);
const APPROVED = finding(
  'info',
  'work_term_approved',
  'R3',
  'The work term is approved by the institution; the letter carries it.',
  'Le stage est approuvé par l’établissement; la lettre le mentionne.',
);
const NOT_APPROVED = finding(
  'warn',
  'work_term_not_approved',
  'R3',
  'The work term is not approved yet: the letter gives its dates as planned and no employer.',
  'Le stage n’est pas encore approuvé : la lettre donne ses dates comme prévues, sans employeur.',
);
const AFTER_PROGRAM = finding(
  'warn',
  'work_term_after_program',
  'R34',
  'The work term ends after the recorded end of the program.',
  'Le stage se termine après la fin inscrite du programme.',
);
