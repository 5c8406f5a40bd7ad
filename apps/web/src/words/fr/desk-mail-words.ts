import type source from '../en/desk-mail-words.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Mots des courriels',
  lead: 'Ce que disent les courriels aux étudiants, en anglais et en français ensemble. Tant que le bureau n’écrit pas les siens, les mots intégrés sont envoyés.',
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
  slots: 'Ce qui diffère d’un courriel à l’autre s’écrit {{slots}}.',
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
