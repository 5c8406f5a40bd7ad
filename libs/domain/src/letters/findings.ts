import { finding, type LetterFinding } from './finding.js';
import type { LetterCase } from './letter-case.js';
import { permitFindings } from './permit-findings.js';
import { programFindings } from './program-findings.js';
import { standingFindings } from './standing-findings.js';

const ORDER = { block: 0, warn: 1, info: 2 } as const;

/** The check-list that staff would go through (R66), gone through by itself; the gravest first. */
export function letterFindings(letter: LetterCase): LetterFinding[] {
  return [
    ...kindFindings(letter),
    ...standingFindings(letter),
    ...programFindings(letter.program),
    ...placementFindings(letter),
    ...permitFindings(letter),
  ].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** R11, R12: IRCC takes co-op permit applications for secondary students, and for work of the earlier regime. */
function kindFindings({ kind, coopPermitNeeded }: LetterCase): LetterFinding[] {
  if (kind !== 'coop_permit_support' || coopPermitNeeded) return [];
  return [
    finding(
      'block',
      'kind_not_applicable',
      'R12',
      'No co-op work permit is issued for this student’s placements: the study permit covers them. Decline, and suggest a placement confirmation.',
      'Aucun permis de travail coop n’est délivré pour ces stages : le permis d’études les couvre. Refusez et proposez une confirmation de stage.',
    ),
  ];
}

function placementFindings({ placement, program }: LetterCase): LetterFinding[] {
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
