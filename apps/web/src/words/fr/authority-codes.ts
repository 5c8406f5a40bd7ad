import type source from '../en/authority-codes.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  readiness: {
    ready: 'Prêt pour les offres de stage',
    not_ready: 'Pas prêt pour les offres de stage',
    unknown: 'Pas encore connu',
  },
  readinessReason: {
    not_accepted: 'pas encore admis au régime coop',
    course_not_registered: 'le cours coop n’est ni inscrit ni réussi',
    continuance_not_met: 'les exigences pour poursuivre le programme ne sont pas remplies',
    continuance_unknown: 'les exigences pour poursuivre le programme ne sont pas au dossier',
    no_verified_permit: 'aucun permis n’a été vérifié',
    permit_not_qualifying: 'le permis ne porte pas de condition qui permet les stages',
    permit_manual_review: 'une personne doit lire la condition imprimée',
    permit_other_institution: 'le permis nomme un autre établissement',
    permit_ends_before_term: 'le permis prend fin avant le prochain stage',
    facts_missing: 'des faits manquent',
    permit_unverified: 'le permis n’a pas encore été vérifié',
    coop_permit_needed: 'un permis de travail coop est nécessaire',
  },
  authorized: {
    yes: 'Autorisé',
    in_part: 'Autorisé en partie',
    no: 'Non autorisé',
    unknown: 'Pas encore connu',
  },
  workState: {
    authorized: 'Autorisé',
    authorized_policy: 'Autorisé selon la politique d’IRCC, avec preuve et accord du personnel',
    limited: 'Heures hors campus seulement',
    not_authorized: 'Non autorisé',
    unknown: 'Inconnu',
  },
  stayState: {
    permitted: 'Autorisé',
    maintained: 'Maintenu',
    not_permitted: 'Non autorisé',
    unknown: 'Inconnu',
  },
  basis: {
    COOP_WP: 'Permis de travail coop',
    OTHER_WP: 'Autre permis de travail',
    R186F_SWP: 'Permis d’études (stage étudiant)',
    R186U: 'Autorisation de travail maintenue',
    R186V: 'Heures hors campus du permis d’études',
    NONE: 'Aucun fondement',
  },
  verdict: {
    covered: 'Couvert',
    covered_policy: 'Couvert, en partie selon la politique d’IRCC',
    partly_covered: 'Couvert en partie',
    not_covered: 'Non couvert',
    blocked: 'Bloqué par une règle',
    unknown: 'Inconnu',
  },
};

export default words;
