import type english from '../en/desk-holidays.js';

const words: typeof english = {
  title: 'Jours où le délai du bureau ne court pas',
  lead: 'Outre les samedis et les dimanches : les jours fériés de la province ou du territoire ({{province}}) selon sa loi ({{law}}), et vos propres jours.',
  official: 'Lu dans un texte de la province, en dernier le {{date}} :',
  secondary: 'Lu dans des textes secondaires, en dernier le {{date}}; vérifiez-les dans la loi :',
  own: 'Le bureau est fermé',
  moved: 'au lieu du {{date}}',
  closedDays: 'Autres jours de fermeture du bureau',
  closedDaysHint:
    'Par exemple entre Noël et le jour de l’An, ou un jour qui remplace un férié : AAAA-MM-JJ, séparés par des virgules. Le délai des demandes ne court pas ces jours-là.',
};

export default words;
