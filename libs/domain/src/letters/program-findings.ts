import { finding, type LetterFinding } from './finding.js';
import type { LetterProgram } from './letter-case.js';

const HALF = 0.5;
// Q5: the unit of "50 %" is not defined by IRCC, so a share near it is worth a second look.
const NEAR_HALF = 0.45;

/** Whether the program carries the sentences of the letter (R3, R35, R70). */
export function programFindings(program: LetterProgram | null): LetterFinding[] {
  if (!program) return [NO_PROGRAM];
  return [
    basisFinding(program),
    shareFinding(program),
    ...(program.credential ? [] : [NO_CREDENTIAL]),
    ...(program.months < 6 && program.level === 'post_secondary' ? [TOO_SHORT] : []),
    ...(program.kind === 'academic' ? [] : [EXCLUDED_KIND]),
    ...(program.startsOn && program.endsOn ? [] : [NO_DATES]),
  ];
}

/** A letter about studies alone needs the program and, where it speaks of their end, the dates. */
export function studiesFindings(program: LetterProgram | null): LetterFinding[] {
  if (!program) return [NO_PROGRAM];
  return program.startsOn && program.endsOn ? [] : [NO_DATES];
}

/** R37: what a permit is to be extended to must be known. */
export function endOfStudiesFindings(program: LetterProgram | null): LetterFinding[] {
  if (!program) return [NO_PROGRAM];
  return program.endsOn ? [] : [NO_END];
}

/** R3b: such a letter speaks of everybody in the program, so a stream is not enough. */
export function allStudentsFindings(program: LetterProgram | null): LetterFinding[] {
  return program?.placementBasis === 'required_in_stream' ? [NOT_ALL_STUDENTS] : [];
}

/** Work-term weeks over all weeks of the program, both kinds counted (R35, Q5). */
export function workShare({ workTermWeeks, totalWeeks }: LetterProgram): number {
  return workTermWeeks / totalWeeks;
}

function basisFinding({ placementBasis, streamCertified }: LetterProgram): LetterFinding {
  if (placementBasis === 'mandatory_all') return REQUIRED_OF_ALL;
  if (placementBasis === 'optional') return OPTIONAL;
  return streamCertified ? REQUIRED_IN_STREAM : STREAM_NOT_CERTIFIED;
}

function shareFinding(program: LetterProgram): LetterFinding {
  const share = workShare(program);
  const en = `Work terms are ${program.workTermWeeks} of ${program.totalWeeks} weeks (${(share * 100).toFixed(1)} %).`;
  const percent = (share * 100).toFixed(1).replace('.', ',');
  const fr = `Les stages font ${program.workTermWeeks} semaines sur ${program.totalWeeks} (${percent} %).`;
  if (share > HALF) {
    return finding(
      'block',
      'share_over_half',
      'R35',
      `${en} The letter would say 50 % at most, which is untrue. Correct the program plan or decline.`,
      `${fr} La lettre dirait 50 % au plus, ce qui est faux. Corrigez le plan du programme ou refusez.`,
    );
  }
  if (share >= NEAR_HALF)
    return finding(
      'warn',
      'share_near_half',
      'R35',
      `${en} That is close to half: check the plan.`,
      `${fr} C’est près de la moitié : vérifiez le plan.`,
    );
  return finding('info', 'share_ok', 'R35', en, fr);
}

const NO_PROGRAM = finding(
  'block',
  'program_missing',
  'R63',
  'No program is recorded for this student, so the letter has nothing to confirm. Record the program first.',
  'Aucun programme n’est inscrit pour cette personne : la lettre n’a rien à confirmer. Inscrivez d’abord le programme.',
);
const REQUIRED_OF_ALL = finding(
  'info',
  'placement_required',
  'R70',
  'Placements are required of all students in the program.',
  'Les stages sont obligatoires pour tous les étudiants du programme.',
);
const REQUIRED_IN_STREAM = finding(
  'info',
  'placement_required_in_stream',
  'R70',
  'Placements are required in the co-op stream, as the registrar has certified.',
  'Les stages sont obligatoires dans la filière coop, comme l’a attesté le registraire.',
);
const OPTIONAL = finding(
  'block',
  'placement_optional',
  'R70',
  'Placements are optional in this program. A letter that calls them required would be untrue; decline the request.',
  'Les stages sont facultatifs dans ce programme. Une lettre qui les dit obligatoires serait fausse; refusez la demande.',
);
const STREAM_NOT_CERTIFIED = finding(
  'block',
  'stream_not_certified',
  'R70',
  'The registrar has not certified that the co-op stream requires placements. Have it certified on the program first.',
  'Le registraire n’a pas attesté que la filière coop exige des stages. Faites-le attester au programme d’abord.',
);
const NO_CREDENTIAL = finding(
  'block',
  'no_credential',
  'R3',
  'The program names no degree, diploma or certificate, which the letter must name. Record the credential.',
  'Le programme ne mène à aucun grade, diplôme ou certificat inscrit, que la lettre doit nommer. Inscrivez-le.',
);
const TOO_SHORT = finding(
  'warn',
  'program_too_short',
  'R3',
  'The program is shorter than six months: its study permit does not authorize placements.',
  'Le programme dure moins de six mois : le permis d’études n’y autorise pas de stage.',
);
const EXCLUDED_KIND = finding(
  'warn',
  'program_kind_excluded',
  'R3',
  'Language, general-interest and preparatory studies carry no placement authority.',
  'Les études de langue, d’intérêt général ou préparatoires ne donnent pas droit aux stages.',
);
const NO_DATES = finding(
  'warn',
  'program_dates_missing',
  'R63',
  'The program dates are not recorded; the letter will leave them out.',
  'Les dates du programme ne sont pas inscrites; la lettre les omettra.',
);
const NO_END = finding(
  'block',
  'program_end_missing',
  'R37',
  'The end of the program is not recorded, which the letter must name. Record it first.',
  'La fin du programme n’est pas inscrite, et la lettre doit la nommer. Inscrivez-la d’abord.',
);
const NOT_ALL_STUDENTS = finding(
  'block',
  'not_all_students',
  'R3',
  'Placements are required in the co-op stream alone, so nothing can be said of all students of the program. Decline, and suggest a placement confirmation.',
  'Les stages ne sont exigés que dans la filière coop : rien ne peut être dit de tous les étudiants. Refusez et proposez une confirmation de stage.',
);
