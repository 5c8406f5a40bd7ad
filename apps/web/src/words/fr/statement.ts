import type source from '../en/statement.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Attestation pour l’employeur',
  lead: '{{office}}, {{institution}}',
  question: 'Est-ce que {{name}} peut travailler dans ce stage?',
  answers: {
    yes: 'Oui',
    in_part: 'Oui, pour une partie',
    no: 'Non',
    not_confirmed: 'Non confirmé',
  },
  yesDays: 'du {{from}} au {{to}}',
  inPartMeaning:
    'Pour les jours suivants du stage, le bureau coop ne peut pas l’attester en ce moment. Rouvrez ce lien avant qu’ils commencent.',
  noMeaning: 'Le bureau coop ne peut pas attester que ce travail est autorisé en ce moment.',
  notConfirmedMeaning:
    'Le bureau coop ne peut pas le confirmer en ce moment. Demandez à la personne étudiante ou au bureau avant que le travail continue.',
  student: 'Personne étudiante',
  institution: 'Établissement',
  employer: 'Employeur',
  noEmployer: 'Pas au dossier',
  placement: 'Stage',
  days: 'du {{from}} au {{to}}',
  restrictions: 'Restrictions',
  answeredAt: 'En date du',
  contact: 'Questions',
  isStatement:
    'Ceci est une attestation du bureau coop sur les dossiers qu’il détient au moment indiqué. Ce n’est pas un permis, et elle peut changer : ouvrez le lien de nouveau avant le début du travail.',
  linkEnds: 'Ce lien prend fin le {{date}}.',
  again: 'Redemander',
  print: 'Imprimer',
  gone: {
    title: 'Ce lien n’ouvre rien',
    body: 'Il a peut-être pris fin, ou l’adresse est incomplète. Demandez un nouveau lien à la personne étudiante.',
  },
};

export default words;
