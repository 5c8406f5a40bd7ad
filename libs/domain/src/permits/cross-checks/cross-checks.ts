import { isIecPermit } from '../../iec/recognize-permit.js';
import type { DocumentReading, FieldProposal } from '../reading/read-document.js';
import { type ChosenKind, kindMismatch } from './kind-check.js';
import { type Mismatch, note, warning } from './mismatch.js';
import { nameMismatch } from './name-check.js';
import { type RecordedSubmission, submissionMismatches } from './submission-check.js';
import { type CheckedKind, permitMismatches, type PermitRecord } from './permit-checks.js';

/** What a document is held against. */
export interface RecordToCheck extends PermitRecord {
  readonly familyName: string;
  readonly givenName: string;
  /** `coop` for our own students. */
  readonly pathway: string;
  readonly permits: readonly {
    readonly kind: CheckedKind;
    readonly source: 'permit' | 'approval_letter' | 'student_statement' | 'office';
    readonly expiresOn: string;
  }[];
  /** Whether another student has a document of the number that was read. */
  readonly numberElsewhere: boolean;
  /** The application that the confirmation is attached to, as it is recorded. */
  readonly submission: RecordedSubmission | null;
}

/** R14 to R17: everything about a reading that does not fit, gravest first. `today` is the office's, `YYYY-MM-DD`. */
export function crossCheck(
  reading: DocumentReading,
  chosen: ChosenKind,
  record: RecordToCheck,
  today: string,
): Mismatch[] {
  const values = new Map(reading.fields.map(({ field, value }) => [field, value]));
  const get = (field: FieldProposal['field']): string | null => values.get(field) ?? null;
  const [familyName, givenNames] = [get('familyName'), get('givenNames')];
  const kind = kindToCheck(chosen, reading);
  const found = [
    kindMismatch(reading.kind?.kind ?? null, chosen),
    record.numberElsewhere ? NUMBER_ELSEWHERE : null,
    familyName !== null && givenNames !== null
      ? nameMismatch(
          { familyName, givenNames },
          { familyName: record.familyName, givenNames: record.givenName },
        )
      : null,
    ...dateMismatches(get('issuedOn'), get('expiresOn'), today),
    ...(kind
      ? permitMismatches(
          {
            kind,
            documentNumber: get('documentNumber'),
            expiresOn: get('expiresOn'),
            dliNumber: get('dliNumber'),
          },
          record,
        )
      : []),
    ...(kind ? pathwayMismatches(kind, reading, record) : []),
    ...letterMismatches(chosen, kind, get('expiresOn'), record),
    ...(chosen === 'submission_confirmation'
      ? submissionMismatches(get('receivedAt'), get('applicationNumber'), record.submission)
      : []),
  ];
  return found
    .filter((one) => one !== null)
    .toSorted((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}

const ORDER = { warn: 0, info: 1 } as const;

/** A title alone cannot tell a co-op work permit from another: the student's choice does. A letter says no kind. */
function kindToCheck(chosen: ChosenKind, { kind }: DocumentReading): CheckedKind | null {
  if (kind?.kind === 'study_permit') return 'study_permit';
  if (kind?.kind === 'work_permit')
    return chosen === 'other_work_permit' ? 'other_work_permit' : 'coop_work_permit';
  return chosen === 'approval_letter' || chosen === 'submission_confirmation' ? null : chosen;
}

/** R17. */
function dateMismatches(issuedOn: string | null, expiresOn: string | null, today: string): Mismatch[] {
  const found: Mismatch[] = [];
  if (issuedOn !== null && expiresOn !== null && issuedOn > expiresOn) found.push(EXPIRES_BEFORE_ISSUE);
  if (issuedOn !== null && issuedOn > today) found.push(ISSUED_LATER);
  return found;
}

/** R42: a permit of the second pathway at a student of ours, or one of ours at a candidate of the second. */
function pathwayMismatches(
  kind: CheckedKind,
  { remarks, fields }: DocumentReading,
  { pathway }: RecordToCheck,
): Mismatch[] {
  const employer = fields.find(({ field }) => field === 'employer')?.value;
  const lines = [...(remarks?.lines ?? []), ...(employer === undefined ? [] : [employer])];
  const iec = isIecPermit({ kind, remarks: lines });
  if (iec && pathway === 'coop') return [IEC_AT_OUR_STUDENT];
  return !iec && pathway === 'iec' && remarks !== null && kind !== 'study_permit' ? [OURS_AT_CANDIDATE] : [];
}

/** R16: the permit supersedes the letter that announced it; where they differ, a person asks which is right. */
function letterMismatches(
  chosen: ChosenKind,
  kind: CheckedKind | null,
  expiresOn: string | null,
  { permits }: RecordToCheck,
): Mismatch[] {
  if (chosen === 'approval_letter')
    return permits.some(({ source, expiresOn: known }) => source === 'permit' && known === expiresOn)
      ? [PERMIT_THERE]
      : [];
  const letter = permits.find((permit) => permit.kind === kind && permit.source === 'approval_letter');
  if (!letter || expiresOn === null || letter.expiresOn === expiresOn) return [];
  return [
    warning(
      'permit_differs_from_letter',
      'R16',
      'expiresOn',
      `The approval letter on record says ${letter.expiresOn}. The permit supersedes it; check that it is the permit of that letter.`,
      `La lettre d’approbation au dossier indique ${letter.expiresOn}. Le permis la remplace; vérifiez qu’il s’agit bien du permis annoncé.`,
    ),
  ];
}

const NUMBER_ELSEWHERE = warning(
  'number_at_another_student',
  'R15',
  'documentNumber',
  'Another student has a document of this number. One of the two files is in the wrong place, or the number is misread.',
  'Un autre étudiant a un document de ce numéro. L’un des deux est au mauvais dossier, ou le numéro est mal lu.',
);
const EXPIRES_BEFORE_ISSUE = warning(
  'expires_before_issue',
  'R17',
  'expiresOn',
  'The document expires before it was issued. One of the two dates is misread or misprinted.',
  'Le document expire avant sa délivrance. L’une des deux dates est mal lue ou mal imprimée.',
);
const ISSUED_LATER = warning(
  'issued_in_future',
  'R17',
  'issuedOn',
  'The date of issue lies in the future. Compare it with the page.',
  'La date de délivrance est dans l’avenir. Comparez-la avec la page.',
);
const IEC_AT_OUR_STUDENT = warning(
  'iec_permit',
  'R42',
  'remarks',
  'This is a permit of International Experience Canada. It belongs to the other pathway and authorizes no placement of our program.',
  'C’est un permis d’Expérience internationale Canada. Il relève de l’autre voie et n’autorise aucun stage de notre programme.',
);
const OURS_AT_CANDIDATE = warning(
  'no_iec_permit',
  'R42',
  'remarks',
  'Nothing on it names International Experience Canada, which this candidate’s permit should.',
  'Rien n’y nomme Expérience internationale Canada, comme le devrait le permis de cette personne.',
);
const PERMIT_THERE = note(
  'permit_already_there',
  'R16',
  'expiresOn',
  'The permit itself is on record with the same expiry; the letter adds nothing to it.',
  'Le permis lui-même est au dossier avec la même date d’expiration; la lettre n’y ajoute rien.',
);
