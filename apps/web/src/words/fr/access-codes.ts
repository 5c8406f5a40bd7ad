import type { SameKeys } from '../catalogue.js';
import type source from '../en/access-codes.js';

const words: SameKeys<typeof source> = {
  handOverState: {
    waiting: 'En attente d’une personne conseillère',
    taken: 'Pris en charge',
    answered: 'Répondu',
    withdrawn: 'Retiré',
  },
  twoPersonStep: {
    letter_revocation: 'Révoquer une lettre',
    rule_pack: 'Mettre en vigueur un jeu de règles',
    bulk_purge: 'Effacer beaucoup de dossiers à la fois',
    two_person_rule: 'Retirer des étapes de la règle des deux personnes',
  },
  approvalState: {
    waiting: 'En attente',
    approved: 'Approuvé et fait',
    declined: 'Refusé',
    withdrawn: 'Retiré',
    expired: 'Éteint',
  },
  role: {
    adviser: 'Conseil international',
    auditor: 'Vérification',
    student: 'Étudiant',
    reviewer: 'Réviseur',
    coordinator: 'Coordonnateur',
    administrator: 'Administrateur',
  },
  /** Deeds of the trail beyond those of a case. */
  accessAction: {
    students_listed: 'Vu dans une liste d’étudiants',
    queue_read: 'Vu dans la file',
    hand_overs_listed: 'Vu dans la liste des renvois',
    hand_over_made: 'Renvoyé au conseil',
    hand_over_taken: 'Renvoi pris en charge',
    hand_over_answered: 'Renvoi répondu',
    hand_over_withdrawn: 'Renvoi retiré',
    mail_listed: 'Courriels consultés',
    pathway_cases_listed: 'Vu dans une liste de candidats',
    trail_read: 'Journal des consultations consulté',
    trail_exported: 'Journal des consultations exporté',
    looks_read: 'Consultations du dossier consultées',
    archive_made: 'Copie de tout le dossier faite',
    corrections_listed: 'Corrections consultées',
    correction_asked: 'Correction demandée',
    correction_accepted: 'Correction faite',
    correction_refused: 'Correction refusée',
    permit_order_previewed: 'Vu dans l’aperçu d’un décret',
    letter_batch_previewed: 'Vu dans un aperçu de lettres',
    letter_batch_read: 'Vu dans un lot de lettres',
    rule_pack_dry_run_read: 'Vu dans un essai de règles',
    approval_asked: 'Approbation demandée',
    approval_given: 'Approuvé',
    approval_declined: 'Refusé',
    approval_withdrawn: 'Demande d’approbation retirée',
    approvals_listed: 'Vu dans la liste des approbations',
    account_scope_changed: 'Portée d’un compte modifiée',
  },
};
export default words;
