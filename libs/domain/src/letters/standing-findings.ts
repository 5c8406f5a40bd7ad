import { attendanceOn } from './attendance.js';
import { finding, type LetterFinding } from './finding.js';
import { missingForLetter } from './gate.js';
import type { LetterCase } from './letter-case.js';

/** The student's standing: name as it will be printed, co-op course, attendance, continuance (R66). */
export function standingFindings(letter: LetterCase): LetterFinding[] {
  return [
    nameFinding(letter),
    ...gateFindings(letter),
    attendanceFinding(letter),
    continuanceFinding(letter),
  ];
}

/** What a letter about studies alone rests on: no co-op course is asked for. */
export function enrolmentFindings(letter: LetterCase): LetterFinding[] {
  return [nameFinding(letter), attendanceFinding(letter), continuanceFinding(letter)];
}

function nameFinding({ student }: LetterCase): LetterFinding {
  const name = `${student.givenName} ${student.familyName}`.trim();
  if (!student.givenName.trim() || !student.familyName.trim()) {
    return finding(
      'warn',
      'single_name',
      'R66',
      `Only one name is recorded (${name}). Compare it with the passport.`,
      `Un seul nom est inscrit (${name}). Comparez-le au passeport.`,
    );
  }
  return finding(
    'info',
    'name_as_recorded',
    'R66',
    `The letter will name ${name}. Compare it with the permit.`,
    `La lettre nommera ${name}. Comparez au permis.`,
  );
}

function gateFindings({ gate }: LetterCase): LetterFinding[] {
  const missing = missingForLetter(gate);
  if (missing.length > 0)
    return missing.map(({ code }) => finding('block', code, 'R64', MISSING[code].en, MISSING[code].fr));
  const completed = gate.courses.some(({ state }) => state === 'completed');
  return [
    completed
      ? finding(
          'info',
          'course_completed',
          'R64',
          'Accepted into co-op, co-op course completed.',
          'Admission au coop, cours coop réussi.',
        )
      : finding(
          'info',
          'course_registered',
          'R64',
          'Accepted into co-op, registered in the co-op course.',
          'Admission au coop, inscription au cours coop.',
        ),
  ];
}

const MISSING = {
  not_accepted: { en: 'Not accepted into co-op.', fr: 'N’est pas admis au coop.' },
  acceptance_unknown: {
    en: 'Acceptance into co-op is not recorded.',
    fr: 'L’admission au coop n’est pas inscrite.',
  },
  course_not_registered: {
    en: 'Not registered in the co-op course.',
    fr: 'Pas d’inscription au cours coop.',
  },
  course_dropped: { en: 'Dropped the co-op course.', fr: 'Cours coop abandonné.' },
} as const;

function attendanceFinding({ today, studyLoad }: LetterCase): LetterFinding {
  switch (attendanceOn(today, studyLoad)) {
    case 'full_time':
      return finding(
        'info',
        'full_time',
        'R3',
        'Registered full-time today.',
        'Inscription à temps plein aujourd’hui.',
      );
    case 'scheduled_break':
      return finding(
        'info',
        'scheduled_break',
        'R3',
        'On a scheduled break between full-time sessions.',
        'En congé prévu entre des sessions à temps plein.',
      );
    case 'final_session':
      return finding(
        'info',
        'final_session',
        'R9',
        'Part-time in the final session after full-time study; the letter says so.',
        'À temps partiel à la dernière session après des études à temps plein; la lettre le dit.',
      );
    case 'not_full_time':
      return finding(
        'block',
        'not_full_time',
        'R3',
        'Not registered full-time today, which the letter would confirm. Correct the study load or decline.',
        'Pas d’inscription à temps plein aujourd’hui, ce que la lettre confirmerait. Corrigez la charge d’études ou refusez.',
      );
    case 'unknown':
      return finding(
        'block',
        'load_unknown',
        'R3',
        'The study load of today is not recorded, so "full-time" cannot be confirmed. Record it first.',
        'La charge d’études d’aujourd’hui n’est pas inscrite : le temps plein ne peut être confirmé. Inscrivez-la d’abord.',
      );
  }
}

function continuanceFinding({ student }: LetterCase): LetterFinding {
  if (student.continuanceMet === true)
    return finding(
      'info',
      'continuance_met',
      'R64',
      'Standing for program continuance is met.',
      'Les conditions de poursuite du programme sont remplies.',
    );
  if (student.continuanceMet === false) {
    return finding(
      'warn',
      'continuance_not_met',
      'R64',
      'Standing for program continuance is not met.',
      'Les conditions de poursuite du programme ne sont pas remplies.',
    );
  }
  return finding(
    'warn',
    'continuance_unknown',
    'R64',
    'Standing for program continuance is not recorded.',
    'Les conditions de poursuite du programme ne sont pas inscrites.',
  );
}
