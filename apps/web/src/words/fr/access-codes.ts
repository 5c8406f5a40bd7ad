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
    sign_in_provider: 'Mettre en vigueur une connexion de l’établissement',
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
};
export default words;
