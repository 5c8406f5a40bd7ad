import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-sharing.js';

const words: SameKeys<typeof source> = {
  title: 'Partage du travail',
  lead: 'Qui remplace qui, et à qui vont d’elles-mêmes les nouvelles tâches.',
  open: 'Partage du travail',
  delegations: 'Files confiées',
  noDelegations: 'Personne ne remplace personne.',
  handOver: 'Confier une file',
  handOverLead:
    'La personne qui remplace voit les tâches parmi les siennes, ces jours-là. Les nouvelles tâches données par règle vont à elle.',
  handOverDo: 'Confier',
  takeBack: 'Terminer',
  takeBackNamed: 'Terminer : {{to}} remplace {{from}}',
  columns: {
    from: 'Absence',
    to: 'Remplacement',
    fromOn: 'Premier jour',
    untilOn: 'Dernier jour',
    end: 'Fin',
  },
  rules: 'Règles pour les nouvelles tâches',
  rulesLead:
    'La première règle qui convient à une nouvelle tâche décide. De ses personnes, celle qui a le moins de tâches ouvertes la reçoit. Ce que quelqu’un a remis à la main reste remis.',
  rulesLeadRead:
    'La première règle qui convient à une nouvelle tâche décide. De ses personnes, celle qui a le moins de tâches ouvertes la reçoit. Les administrateurs changent les règles.',
  noRules: 'Il n’y a pas de règle : les tâches attendent que quelqu’un les prenne.',
  addRule: 'Ajouter une règle',
  changeRule: 'Modifier la règle',
  ruleLead: 'Aucun type choisi : tous les types; aucun programme choisi : tous les programmes.',
  ruleColumns: {
    name: 'Règle',
    kinds: 'Types',
    programs: 'Programmes',
    people: 'Personnes',
    change: 'Modifier',
  },
  change: 'Modifier',
  earlier: 'Plus tôt',
  remove: 'Supprimer',
};

export default words;
