import type source from '../en/desk-mail-words.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Mots des courriels',
  lead: 'Ce que disent les courriels aux étudiants et le résumé quotidien du personnel, en anglais et en français ensemble. Tant que le bureau n’écrit pas les siens, les mots intégrés sont envoyés.',
  link: 'Mots des courriels',
  mails: 'Courriels',
  mail: 'Courriel',
  words: 'Mots',
  own: 'Ceux du bureau',
  builtIn: 'Intégrés',
  changed: 'Modifié',
  leadOwn: 'Les mots du bureau sont envoyés. Chaque version est conservée.',
  leadBuiltIn: 'Les mots intégrés sont envoyés. Changez-les ici pour envoyer les vôtres.',
  text: 'Objet et texte',
  slots: 'Ce qui diffère d’un courriel à l’autre s’écrit entre accolades :',
  slotMeanings: {
    date: 'le jour dont il s’agit',
    actBy: 'le dernier jour que nous conseillons',
    deadline: 'le dernier instant, avec son lieu',
    permit: 'permis d’études ou permis de travail',
    until: 'le dernier instant, avec son lieu',
    letterName: 'la sorte de lettre',
    issuedOn: 'le jour de la lettre',
    replacedOn: 'le jour de la lettre remplacée',
    reason: 'pourquoi elle a été révoquée; sans raison, les mots intégrés sont envoyés',
    reference: 'la référence de la demande',
  },
  noSlots: 'Rien ne diffère d’un courriel à l’autre, sauf le nom.',
  rules:
    'La salutation, le lien et la signature sont ajoutés. N’écrivez ni numéro, ni adresse, ni lien : un courriel ne porte aucun identifiant.',
  language: { en: 'Anglais', fr: 'Français' },
  subject: 'Objet',
  paragraphs: 'Texte',
  paragraphsHint: 'Une ligne vide commence un nouveau paragraphe.',
  save: 'Utiliser ces mots',
  preview: 'Montrer le courriel',
  trial: 'Me l’envoyer',
  trialSent: 'Envoyé à votre propre adresse, dans les deux langues.',
  setBack: 'Revenir aux mots intégrés',
  setBackRow: 'Retour aux mots intégrés',
  onlyAdministrators: 'Les administrateurs mettent les mots en usage. Vous pouvez les essayer ici.',
  arrives: 'Tel qu’il arrive',
  versions: 'Versions',
  version: 'Version',
};

export default words;
