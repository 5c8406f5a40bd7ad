import type source from '../en/record.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  officeTime: '{{date}}, {{time}}, heure de {{city}} ({{offset}})',
  reminders: {
    title: 'Rappels',
    lead: 'Ce que nous vous envoyons, et quand. Les rappels suivent vos dates vérifiées et cessent quand une date n’importe plus.',
    none: 'Aucun rappel n’est prévu.',
    coming: 'À venir',
    past: 'Envoyés ou plus nécessaires',
    what: 'Quoi',
    when: 'Quand',
    state: 'État',
  },
  history: {
    facts: {
      kind: 'type',
      channel: 'envoi',
      evidence: 'repose sur',
      state: 'état',
      files: 'fichiers',
      pages: 'pages',
    },
    onBehalf: 'pour {{name}}',
    title: 'Historique',
    lead: 'Qui a fait ou vu quoi dans votre dossier, du plus récent au plus ancien.',
    none: 'Il ne s’est encore rien passé.',
    when: 'Quand',
    who: 'Qui',
    what: 'Quoi',
    views: 'Montrer aussi qui a regardé',
    rule: 'règles {{version}}',
  },
  travel: {
    title: 'Voyages',
    lead: 'Quitter le Canada peut mettre fin à une permission pendant qu’IRCC décide. Dites-nous les jours ; la page « Puis-je travailler ? » en tient compte.',
    list: 'Signalés',
    none: 'Aucun voyage n’est signalé.',
    report: 'Signaler un voyage',
    departed: 'Quand quittez-vous, ou avez-vous quitté, le Canada ?',
    departedHint: 'Le jour et l’heure où vous passez la frontière, par exemple 10 10 2026.',
    departedName: 'le jour du départ',
    departedTime: 'Heure du départ',
    returned: 'Quand êtes-vous de retour ?',
    returnedHint: 'Laissez vide si vous ne le savez pas encore.',
    returnedName: 'le jour du retour',
    returnedTime: 'Heure du retour',
    timeHint: 'Sur 24 heures, par exemple 14:30.',
    timeWrong: 'Indiquez l’heure en heures et minutes, par exemple 14:30',
    back: 'De retour {{date}}',
    byOffice: '· Inscrit par le bureau coop.',
    open: 'Retour non signalé',
    submit: 'Signaler',
    done: 'Signalé. La réponse de « Puis-je travailler ? » est recalculée.',
  },
};

export default words;
