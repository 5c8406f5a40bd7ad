import type source from '../en/mail-codes.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  ledgerState: {
    planned: 'Prévu',
    gathered: 'Dans un résumé',
    sending: 'En cours d’envoi',
    sent: 'Envoyé',
    superseded: 'Plus nécessaire',
    parked: 'N’a pas pu être envoyé',
  },
  ledgerKind: {
    letter_request_received: 'Reçu : demande de lettre',
    letter_request_returned: 'Demande de lettre renvoyée',
    letter_request_declined: 'Demande de lettre refusée',
    letter_issued: 'Lettre prête',
    letter_revoked: 'Lettre plus valable',
    document_refused: 'Fichier non accepté',
    document_returned: 'Document renvoyé',
    document_rejected: 'Document non accepté',
    document_verified: 'Document vérifié',
    document_reopened: 'Document examiné de nouveau',
    submission_recorded: 'Reçu : demande consignée',
    study_permit_expiry: 'Le permis d’études prend fin',
    work_permit_expiry: 'Le permis de travail prend fin',
    passport_expiry: 'Le passeport prend fin',
    maintained_check_in: 'IRCC a-t-il décidé ? Avez-vous quitté le Canada ?',
    restoration: 'Délai pour rétablir le statut',
    filing_deadline: 'Date limite pour la demande',
    proof_letter_expiry: 'La lettre provisoire prend fin',
    iec_invitation: 'Invitation d’Expérience internationale Canada',
    iec_submission: 'Délai de dépôt d’Expérience internationale Canada',
    iec_enter_by: 'Dernier jour pour entrer au Canada',
    iec_insurance: 'Assurance trop courte',
    iec_permit_end: 'Fin du permis de travail EIC',
    sin_renewal: 'Le numéro d’assurance sociale peut prendre fin',
    case_changed: 'Le dossier a changé',
    plan_ahead: 'Les décisions sont longues',
    approval_letter_waiting: 'Le nouveau permis est-il arrivé ?',
    approval_letter_ending: 'Lettre d’approbation bientôt caduque',
    approval_letter_lapsed: 'Lettre d’approbation caduque',
    evidence_missing: 'Il manque la preuve d’une demande',
    request_untouched: 'La demande de lettre attend une correction',
    digest: 'Plusieurs avis en un courriel',
  },
};

export default words;
