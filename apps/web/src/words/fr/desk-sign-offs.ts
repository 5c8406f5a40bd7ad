import type source from '../en/desk-sign-offs.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  signOffs: {
    title: 'Approbations',
    lead: 'Les jours après la fin d’un permis d’études, pendant que sa prolongation est à l’étude, ne comptent que si une personne nommée a vu la preuve et les approuve (R25).',
    none: 'Aucun jour d’un stage ne repose sur la politique.',
    open: 'Pas approuvés : {{days}}',
    allSigned: 'Tous les jours selon la politique sont approuvés.',
    policy: 'Jours selon la politique : {{days}}',
    span: '{{from}} au {{to}}',
    sign: 'Approuver',
    signTitle: 'Approuver des jours de {{term}}',
    notYours: 'Votre bureau nomme qui peut approuver, dans ses paramètres.',
    application: 'Demande dont vous avez vu la preuve',
    applicationOf: 'reçue {{at}}, {{evidence}}',
    from: 'Premier jour',
    until: 'Dernier jour',
    untilHint: 'Jusqu’à ce que vous regardiez de nouveau; au plus tard la fin du stage.',
    seenElsewhere: 'Preuve vue ailleurs',
    seenElsewhereHint: 'Laissez vide si la preuve est le document joint à la demande.',
    note: 'Note pour le bureau',
    noteHint:
      'Seulement ce que la décision exige : aucun diagnostic, aucun numéro de permis, aucune date de naissance.',
    withdraw: 'Retirer',
    withdrawNamed: 'Retirer l’approbation de {{name}} à partir du {{from}}',
    withdrawTitle: 'Retirer l’approbation',
    reason: 'Pourquoi?',
    withdrawn: 'Retirée par {{name}} : {{reason}}',
    columns: {
      days: 'Jours',
      state: 'État',
      by: 'Approuvé par',
      proof: 'Preuve',
    },
    document: 'Document',
    partly: 'compte pour {{days}}',
    states: {
      in_force: 'En vigueur',
      withdrawn: 'Retirée',
      application_decided: 'Terminée : demande tranchée',
      until_passed: 'Terminée : dernier jour passé',
      no_policy_days: 'Terminée : les faits ont changé',
      work_term_cancelled: 'Terminée : stage annulé',
    },
  },
  employerLinks: {
    title: 'Liens pour employeurs',
    workTerm: 'Stage',
    madeOn: 'Créé',
    until: 'Fonctionne jusqu’au',
    views: 'Ouvert',
    viewsOf_one: 'Une fois, {{at}}',
    viewsOf_other: '{{count}} fois, la dernière {{at}}',
    never: 'Jamais',
    end: 'Mettre fin au lien',
    endNamed: 'Mettre fin au lien créé {{at}}',
    states: { open: 'Ouvert', revoked: 'Terminé', expired: 'Échu' },
  },
};

export default words;
