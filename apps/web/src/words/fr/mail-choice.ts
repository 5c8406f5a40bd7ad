import type source from '../en/mail-choice.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Ce dont nous vous écrivons',
  always:
    'Les échéances légales et les réponses au sujet de vos lettres, documents et demandes viennent toujours : elles sont trop importantes pour être manquées.',
  wanted: 'Écrivez-moi aussi au sujet de',
  wantedHint: 'Ces courriels viennent les jours ouvrables entre 9 h et 17 h, trois par jour au plus.',
  topics: {
    plan_ahead: 'les décisions d’IRCC si longues que je devrais prévoir tôt',
    passport: 'la fin de mon passeport',
    medical_exam: 'la fin de mon examen médical',
    sin: 'la fin de mon numéro d’assurance sociale avec le permis',
    check_in: 'la décision d’IRCC, chaque mois tant qu’une demande est ouverte',
    proof_letter: 'le dernier jour d’une lettre qui prouve un renouvellement en cours',
    follow_up: 'ce qui m’a été demandé et que je n’ai pas encore fait',
  },
  secondAddress: 'Une deuxième adresse',
  secondAddressHint:
    'Elle ne sert que si la première ne prend pas un courriel. Laissez ce champ vide si vous n’en avez pas.',
  zone: 'Où vous êtes',
  zoneHint:
    'Ces courriels respectent les heures ouvrables de ce lieu. Les échéances légales viennent aussitôt.',
  officeZone: 'Là où est le bureau : {{place}}',
  elsewhere: 'Ailleurs',
  save: 'Enregistrer',
  saved: 'Enregistré. Cela vaut dès le prochain courriel.',
};

export default words;
