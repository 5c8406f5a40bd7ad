import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-dashboards.js';

const words: SameKeys<typeof source> = {
  title: 'Tableaux de bord',
  lead: 'Chaque nombre mène à la liste qui le compose.',
  asTable: 'Montrer en tableau',
  week: 'Semaine du',
  report: { csv: 'Rapport à partager en CSV', xlsx: 'Rapport à partager en Excel' },
  queue: {
    title: 'La file',
    open_one: 'tâche à faire.',
    open_other: 'tâches à faire.',
    cleared_one:
      'Au rythme des quatre dernières semaines, la file est vide dans {{count}} jour ouvrable (meilleure semaine {{soonest}}, pire semaine {{latest}}).',
    cleared_other:
      'Au rythme des quatre dernières semaines, la file est vide dans {{count}} jours ouvrables (meilleure semaine {{soonest}}, pire semaine {{latest}}).',
    clearedMaybe_one:
      'Au rythme des quatre dernières semaines, la file est vide dans {{count}} jour ouvrable (meilleure semaine {{soonest}} ; la pire semaine, elle a grandi).',
    clearedMaybe_other:
      'Au rythme des quatre dernières semaines, la file est vide dans {{count}} jours ouvrables (meilleure semaine {{soonest}} ; la pire semaine, elle a grandi).',
    grows: 'Au rythme des quatre dernières semaines, elle grandit de {{growth}} par jour ouvrable.',
    steady: 'Au rythme des quatre dernières semaines, elle reste aussi longue.',
    noForecast: 'Il n’y a pas encore de semaine entière pour prévoir.',
    ages: 'Depuis combien de temps elles attendent',
    age: 'Jours',
    ageDays: '{{from}} à {{to}} jours',
    ageOver: '{{from}} jours et plus',
    tasks: 'Tâches',
    weeks: 'Ce qui est arrivé et ce qui a été fait',
    opened: 'arrivées',
    closed: 'faites',
    turnaround: 'Jours ouvrables pour en faire la moitié, 90 derniers jours',
    kind: 'Type',
    medianDays: 'Jours ouvrables',
    ofTasks: 'quatre sur cinq en {{p80}} au plus, sur {{count}} tâches',
    tooFew: 'trop peu pour le dire, {{count}} tâches',
  },
  coverage: {
    title: 'Couverture',
    ending: 'Étudiants dont le permis vérifié prend fin, par semaine',
    students: 'Étudiants',
    radar: 'Stages à venir : qui est couvert par ce qui est au dossier',
    covers: { covered: 'couverts', policy: 'par une politique', gap: 'avec une lacune', unknown: 'inconnus' },
    workTerms: 'Stages',
    noTerms: 'Aucun stage n’est au dossier pour cette session.',
    noTermsAhead: 'Aucune session à venir n’est inscrite. Ajoutez-les dans les réglages.',
    noProgram: 'Sans programme',
  },
  outcomes: {
    title: 'Résultats',
    reasons: 'Pourquoi des choses ont été renvoyées, depuis le {{since}}',
    reason: 'Motif',
    times: 'Fois',
    noReasons: 'Rien n’a été renvoyé depuis le {{since}}.',
    decisions: 'Jours jusqu’à la décision d’IRCC, depuis le {{since}}',
    decisionsShort: 'Jours jusqu’à la décision d’IRCC',
    noDecisions: 'Aucune demande n’est au dossier.',
    application: 'Demande',
    decided: 'Décidées',
    waiting: 'En attente',
    median: 'La moitié en',
    p80: 'Quatre sur cinq en',
    tooFew: 'trop peu',
    forecast: 'Prévision',
    band: 'la moitié au jour {{half}}, quatre sur cinq au jour {{most}}, sur {{cases}} demandes',
    published: 'IRCC : {{days}} jours au {{asOf}}',
  },
  reminders: {
    title: 'Rappels',
    nothing: 'Aucun courriel n’est prévu pour les douze prochaines semaines.',
    planned: 'Courriels prévus, par semaine',
    legal: 'échéances légales',
    courtesy: 'courtoisies',
  },
  filtered: {
    ends: 'Seulement ceux dont le permis vérifié prend fin du {{from}} jusqu’avant le {{before}}.',
    term: 'Seulement ceux qui ont un stage à la session {{term}}.',
    cover: 'Seulement ceux dont le stage à la session {{term}} est : {{cover}}.',
    clear: 'Montrer tous les étudiants',
  },
};

export default words;
