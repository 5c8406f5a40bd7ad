import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-approvals.js';

const words: SameKeys<typeof source> = {
  title: 'Approbations',
  lead: 'Étapes que votre bureau règle à deux. Une personne demande, une autre qui a le droit de faire l’étape l’approuve, et alors seulement elle est faite.',
  waiting: 'En attente d’une deuxième personne',
  settled: 'Réglées dans les 90 derniers jours',
  what: 'Ce qui serait fait',
  why: 'Motif',
  asked: 'Demandé par',
  state: 'État',
  decide: 'Décider',
  until: 'jusqu’au {{at}}',
  from: 'à partir du {{date}}',
  rows_one: '{{count}} ligne : voir l’opération',
  rows_other: '{{count}} lignes : voir l’opération',
  ruleEnds: 'Plus aucune étape n’exigerait de deuxième personne',
  ruleLeft: 'Une deuxième personne resterait nécessaire pour : {{steps}}',
  approve: 'Approuver',
  approveNamed: 'Approuver : {{what}}',
  approveLead: '{{name}} l’a demandé. C’est fait aussitôt, et le journal vous nomme tous les deux.',
  reasonGiven: 'Le motif donné : {{reason}}',
  decline: 'Refuser',
  declineNamed: 'Refuser : {{what}}',
  declineLead: '{{name}} l’a demandé. Rien n’est fait, et le motif est affiché avec la demande.',
  declineReason: 'Pourquoi pas?',
  withdraw: 'Retirer',
  withdrawNamed: 'Retirer : {{what}}',
  count_one: '{{count}} demande vous attend',
  count_other: '{{count}} demandes vous attendent',
  secondNeeded:
    'Dans votre bureau, une deuxième personne approuve ceci. C’est fait à ce moment-là; d’ici là, rien ne change.',
  ask: 'Demander l’approbation',
  revocationWaits: 'Sa révocation attend une deuxième personne',
  settings: {
    steps: 'Étapes qui exigent une deuxième personne',
    stepsHint:
      'Une personne demande, une autre ayant le même droit approuve. Personne n’approuve sa propre demande.',
    waitsHours: 'Heures d’attente d’une demande',
    waitsHoursHint: 'De 1 à 720. Ensuite elle s’éteint et se demande de nouveau.',
    lead: 'Une étape ajoutée compte aussitôt. En retirer une exige à son tour une deuxième personne : la coordination ou une autre administratrice ou un autre administrateur.',
    waits: 'Une deuxième personne doit l’approuver. D’ici là, la règle reste comme elle est.',
  },
};

export default words;
