import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-hand-overs.js';

const words: SameKeys<typeof source> = {
  title: 'Renvois au conseil',
  lead: 'Les questions qui demandent un conseil vont à une conseillère ou un conseiller international. Le bureau énonce des faits et oriente. Tant qu’un renvoi est ouvert, la personne qui l’a pris lit ce seul dossier, et pas plus longtemps.',
  open: 'Ouverts',
  closed: 'Clos dans les 90 derniers jours',
  student: 'Étudiant',
  question: 'Question',
  handed: 'Renvoyé',
  state: 'État',
  answer: 'Réponse',
  by: '{{at}}, par {{name}}',
  shut: 'Dossier de nouveau fermé',
  make: 'Renvoyer au conseil',
  makeLead: 'Une personne habilitée pourra lire tout ce dossier jusqu’à la réponse.',
  questionLabel: 'Que demande l’étudiant?',
  take: 'Prendre',
  takeNamed: 'Prendre le renvoi de {{name}}',
  answerIt: 'Répondre',
  answerNamed: 'Répondre au renvoi de {{name}}',
  answerLabel: 'Réponse pour le bureau',
  answerLead: 'La réponse est conservée avec le dossier, qui vous est ensuite fermé.',
  withdraw: 'Retirer',
  part: 'Conseil',
  readOnly: 'Vous lisez ce dossier parce qu’il a été renvoyé au conseil. Vous ne pouvez pas le modifier.',
};
export default words;
