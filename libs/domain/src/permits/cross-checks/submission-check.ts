import { type Mismatch, warning } from './mismatch.js';

/** An application as the student recorded it, or the office verified it. */
export interface RecordedSubmission {
  /** ISO instant. */
  readonly receivedAt: string;
  readonly applicationNumber: string | null;
}

const WITH_ZONE = /(Z|[+-]\d{2}:\d{2})$/;

/**
 * R20: IRCC's own stamp decides whether an application was in time, not the time that the student noted.
 * @param receivedAt as it was read of the confirmation, with its offset where one is printed
 */
export function submissionMismatches(
  receivedAt: string | null,
  applicationNumber: string | null,
  recorded: RecordedSubmission | null,
): Mismatch[] {
  if (!recorded) return [];
  const found: Mismatch[] = [];
  if (receivedAt !== null && !WITH_ZONE.test(receivedAt)) found.push(NO_ZONE);
  else if (receivedAt !== null && Date.parse(receivedAt) !== Date.parse(recorded.receivedAt))
    found.push(OTHER_TIME);
  if (applicationNumber !== null && ![null, applicationNumber].includes(recorded.applicationNumber))
    found.push(OTHER_NUMBER);
  return found;
}

const NO_ZONE = warning(
  'received_without_zone',
  'R20',
  'receivedAt',
  'No zone is printed beside the time, so it names no instant. Find out in which zone it is, and add its offset.',
  'Aucun fuseau n’est imprimé à côté de l’heure : elle ne désigne donc aucun instant. Trouvez le fuseau et ajoutez son décalage.',
);
const OTHER_TIME = warning(
  'received_at_another_time',
  'R20',
  'receivedAt',
  'The application is recorded with another time of receipt. IRCC’s stamp counts: compare it with the page, zone included.',
  'La demande est inscrite avec une autre heure de réception. C’est le timbre d’IRCC qui compte : comparez-le avec la page, fuseau compris.',
);
const OTHER_NUMBER = warning(
  'another_application',
  'R15',
  'applicationNumber',
  'The application is recorded under another number. Check that the confirmation belongs to it.',
  'La demande est inscrite sous un autre numéro. Vérifiez que la confirmation est bien la sienne.',
);
