import type source from '../en/authorization.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Puis-je travailler?',
  lead: 'Calculé d’après les faits au dossier, pour chaque jour. Les faits que personne n’a vérifiés ne comptent pas.',
  now: 'Maintenant',
  stay: 'Rester au Canada',
  study: 'Étudier',
  work: 'Faire un stage',
  postings: 'Offres de stage',
  postingsBecause: 'car {{reasons}}',
  workTermsNone: 'Aucun stage n’est au dossier.',
  through: {
    yes: 'jusqu’au {{date}} inclus',
    no: 'Jusqu’au {{date}} inclus seulement; plus après ce jour.',
    unknown: 'Il est autorisé jusqu’au {{date}} inclus; rien ne peut encore être dit des jours suivants.',
  },
  signOffWaits: 'En attente de notre approbation',
  signOffNeeded:
    'Les jours après la fin du permis d’études comptent une fois que le bureau coop les a approuvés.',
  signOffNeededAfter:
    'Il est autorisé jusqu’au {{date}}. Les jours après la fin du permis d’études comptent une fois que le bureau coop les a approuvés.',
  timeline: 'Votre ligne du temps',
  timelineText: 'La même chose en tableau',
  pictureOf: 'Autorisation de travailler du {{from}} au {{to}}',
  legend: {
    authorized: 'autorisé',
    policy: 'selon la politique',
    limited: 'heures limitées',
    unknown: 'inconnu',
    not: 'non autorisé',
    today: 'aujourd’hui',
    gap: 'non couvert',
  },
  lanes: {
    work: 'Travail',
    study: 'Études',
    stay: 'Séjour',
    workTerm: 'Stage',
  },
  table: {
    what: 'Quoi',
    from: 'Du',
    to: 'Au',
    state: 'État',
    basis: 'Fondement',
  },
  why: 'Pourquoi?',
  whyTitle: 'Pourquoi cette réponse',
  whyNone: 'Il n’y a pas encore d’évaluation. Elle est faite dès que les premiers faits sont au dossier.',
  rules: 'Les règles appliquées',
  rule: 'Règle {{rule}}',
  pack: 'Règles {{pack}}, moteur {{version}}, fuseaux {{zones}}',
  deadlines: 'Dates importantes',
  deadlineKinds: {
    apply_before_expiry: 'Demander la prolongation',
    restoration: 'Demander le rétablissement du statut',
  },
  lastSafe: 'Nous conseillons le {{date}} au plus tard.',
};

export default words;
