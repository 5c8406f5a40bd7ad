import { finding, type LetterFinding } from './finding.js';
import type { LetterBase } from './letter-base.js';
import type { LetterCase } from './letter-case.js';
import { permitFindings } from './permit-findings.js';
import { placementFindings } from './placement-findings.js';
import {
  allStudentsFindings,
  endOfStudiesFindings,
  programFindings,
  studiesFindings,
} from './program-findings.js';
import { enrolmentFindings, standingFindings } from './standing-findings.js';

type Check = (letter: LetterCase) => LetterFinding[];

const program: Check = ({ program: plan }) => programFindings(plan);
const allStudents: Check = ({ program: plan }) => allStudentsFindings(plan);
const studies: Check = ({ program: plan }) => studiesFindings(plan);
const endOfStudies: Check = ({ program: plan }) => endOfStudiesFindings(plan);

/** R11, R12: IRCC takes co-op permit applications for secondary students, and for work of the earlier regime. */
const permitStillIssued: Check = ({ coopPermitNeeded }) => (coopPermitNeeded ? [] : [KIND_NOT_APPLICABLE]);

/** What is gone through for a letter on each base. */
const CHECKS: Readonly<Record<LetterBase, readonly Check[]>> = {
  placement: [standingFindings, program, placementFindings, permitFindings],
  permit_support: [permitStillIssued, standingFindings, program, placementFindings, permitFindings],
  all_students: [allStudents, standingFindings, program, permitFindings],
  extension: [enrolmentFindings, endOfStudies, permitFindings],
  enrolment: [enrolmentFindings, studies],
  iec_host: [({ internship }) => (internship ? [] : [NO_IEC_CASE])],
};

export function baseFindings(letter: LetterCase): LetterFinding[] {
  return CHECKS[letter.base].flatMap((check) => check(letter));
}

const KIND_NOT_APPLICABLE = finding(
  'block',
  'kind_not_applicable',
  'R12',
  'No co-op work permit is issued for this student’s placements: the study permit covers them. Decline, and suggest a placement confirmation.',
  'Aucun permis de travail coop n’est délivré pour ces stages : le permis d’études les couvre. Refusez et proposez une confirmation de stage.',
);

const NO_IEC_CASE = finding(
  'block',
  'iec_case_missing',
  'R42',
  'This letter speaks of an IEC internship, and no open IEC case with a host and a school abroad is on file. Record both in the case first.',
  'Cette lettre porte sur un stage EIC, et aucun dossier EIC ouvert avec un hôte et une école à l’étranger n’existe. Inscrivez d’abord les deux au dossier.',
);
