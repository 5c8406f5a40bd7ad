import { finding, type LetterFinding } from './finding.js';
import type { LetterCase, LetterPermit, RemarkClass } from './letter-case.js';

/** What the permit and the passport mean for the placement. None of it makes the letter untrue, so none of it blocks. */
export function permitFindings(letter: LetterCase): LetterFinding[] {
  const { permit } = letter;
  if (!permit) return [NO_PERMIT, ...passportFindings(letter)];
  return [
    permit.evidence === 'verified' ? VERIFIED : STATED,
    ...expiryFindings(permit, letter),
    ...(permit.kind === 'study_permit' ? [REMARKS[permit.remarkClass]] : []),
    ...dliFindings(permit, letter),
    ...passportFindings(letter),
  ];
}

/** The last day the placement, or else the program, asks for. */
function neededUntil({
  placement,
  program,
}: LetterCase): { readonly day: string; readonly en: string; readonly fr: string } | null {
  if (placement) return { day: placement.to, en: 'the work term', fr: 'le stage' };
  return program?.endsOn ? { day: program.endsOn, en: 'the program', fr: 'le programme' } : null;
}

function expiryFindings({ expiresOn }: LetterPermit, letter: LetterCase): LetterFinding[] {
  if (!expiresOn)
    return [
      finding(
        'warn',
        'permit_expiry_unknown',
        'R34',
        'The expiry date of the permit is not known.',
        'La date d’expiration du permis n’est pas connue.',
      ),
    ];
  if (expiresOn < letter.today) {
    return [
      finding(
        'warn',
        'permit_expired',
        'R34',
        `The permit expired on ${expiresOn}.`,
        `Le permis a expiré le ${expiresOn}.`,
      ),
    ];
  }
  const needed = neededUntil(letter);
  if (needed && expiresOn < needed.day) {
    return [
      finding(
        'warn',
        'permit_ends_before',
        'R34',
        `The permit ends on ${expiresOn}, before ${needed.en} (${needed.day}).`,
        `Le permis se termine le ${expiresOn}, avant ${needed.fr} (${needed.day}).`,
      ),
    ];
  }
  return [
    finding(
      'info',
      'permit_dates_ok',
      'R34',
      `The permit is valid until ${expiresOn}.`,
      `Le permis est valide jusqu’au ${expiresOn}.`,
    ),
  ];
}

function dliFindings({ dliNumber }: LetterPermit, { institution }: LetterCase): LetterFinding[] {
  if (!dliNumber)
    return [
      finding(
        'info',
        'dli_unknown',
        'R5',
        'No DLI number is known from the permit.',
        'Aucun numéro d’EED n’est connu du permis.',
      ),
    ];
  if (dliNumber === institution.dliNumber)
    return [
      finding(
        'info',
        'dli_match',
        'R5',
        'The permit names our institution.',
        'Le permis nomme notre établissement.',
      ),
    ];
  return [
    finding(
      'warn',
      'dli_mismatch',
      'R5',
      'The permit names another institution (DLI): it does not authorize a placement of ours.',
      'Le permis nomme un autre établissement (EED) : il n’autorise aucun de nos stages.',
    ),
  ];
}

function passportFindings(letter: LetterCase): LetterFinding[] {
  const expiresOn = letter.student.passportExpiresOn;
  if (!expiresOn)
    return [
      finding(
        'info',
        'passport_unknown',
        'R14',
        'The passport’s expiry date is not recorded.',
        'La date d’expiration du passeport n’est pas inscrite.',
      ),
    ];
  const needed = neededUntil(letter);
  if (expiresOn >= letter.today && !(needed && expiresOn < needed.day))
    return [
      finding(
        'info',
        'passport_ok',
        'R14',
        `The passport is valid until ${expiresOn}.`,
        `Le passeport est valide jusqu’au ${expiresOn}.`,
      ),
    ];
  return [
    finding(
      'warn',
      'passport_ends_before',
      'R14',
      `The passport expires on ${expiresOn}; no permit can go beyond it.`,
      `Le passeport expire le ${expiresOn}; aucun permis ne peut aller au-delà.`,
    ),
  ];
}

const NO_PERMIT = finding(
  'info',
  'permit_unknown',
  'R66',
  'No permit is on file and none was stated.',
  'Aucun permis n’est au dossier ni déclaré.',
);
const VERIFIED = finding(
  'info',
  'permit_verified',
  'R66',
  'The permit was verified by the office.',
  'Le permis a été vérifié par le bureau.',
);
const STATED = finding(
  'info',
  'permit_stated',
  'R66',
  'The permit is known by the student’s statement only.',
  'Le permis n’est connu que par la déclaration de l’étudiant.',
);

const REMARKS: Readonly<Record<RemarkClass, LetterFinding>> = {
  K1: finding(
    'info',
    'remark_k1',
    'R4',
    'The printed remark qualifies (on or off campus, R186(f), (v) or (w)).',
    'La remarque imprimée convient (sur le campus ou hors campus, R186(f), (v) ou (w)).',
  ),
  K2: finding(
    'info',
    'remark_k2',
    'R4',
    'The printed remark qualifies (on campus, R186(f)); it allows no other off-campus work.',
    'La remarque imprimée convient (sur le campus, R186(f)); elle n’autorise aucun autre travail hors campus.',
  ),
  not_qualifying: finding(
    'warn',
    'remark_not_qualifying',
    'R4',
    'The printed remark does not cover placements; the student needs a corrected permit before starting.',
    'La remarque imprimée ne couvre pas les stages; il faut un permis corrigé avant de commencer.',
  ),
  manual_review: finding(
    'warn',
    'remark_manual_review',
    'R4',
    'The printed remark matches no known wording: read it on the permit.',
    'La remarque imprimée ne correspond à aucun libellé connu : lisez-la sur le permis.',
  ),
  none: finding(
    'warn',
    'remark_missing',
    'R4',
    'No work remark is printed; the student needs one before starting.',
    'Aucune remarque sur le travail n’est imprimée; il en faut une avant de commencer.',
  ),
  unknown: finding(
    'warn',
    'remark_unknown',
    'R4',
    'What the permit prints about work is not known.',
    'On ne sait pas ce que le permis imprime au sujet du travail.',
  ),
};
