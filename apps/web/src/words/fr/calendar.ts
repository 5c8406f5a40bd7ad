import type source from '../en/calendar.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Les échéances dans votre propre calendrier',
  lead: {
    student:
      'Votre logiciel de calendrier peut montrer vos échéances de permis : le jour que nous conseillons et la dernière heure. On y lit « échéance de permis » et rien d’autre à votre sujet. Les rappels viennent toujours par courriel.',
    staff:
      'Votre logiciel de calendrier peut montrer quels jours des permis d’étudiants prennent fin, et combien. Personne n’y est nommé.',
  },
  closed: 'Vous n’avez pas créé d’adresse pour votre calendrier.',
  open: 'Une adresse existe, créée le {{when}}.',
  unread: 'Aucun calendrier ne l’a encore consultée.',
  read_one: 'Elle a été consultée une fois, le {{when}}.',
  read_other: 'Elle a été consultée {{count}} fois, la dernière le {{when}}.',
  make: 'Créer une adresse',
  replace: 'Créer une nouvelle adresse',
  replaceHint: 'Une nouvelle adresse met fin à la précédente. Faites-le si quelqu’un d’autre a pu la voir.',
  end: 'Mettre fin à l’adresse',
  once: 'Copiez l’adresse maintenant : elle n’est montrée que cette fois',
  address: 'Adresse de votre calendrier',
  copy: 'Copier l’adresse',
  subscribe: 'L’ouvrir dans le calendrier de cet appareil',
  programs: {
    google: 'Google Agenda : Autres agendas, À partir de l’URL.',
    apple: 'Calendrier d’Apple : Fichier, Nouvel abonnement; sur un téléphone, utilisez le lien ci-dessus.',
    outlook: 'Outlook : Ajouter un calendrier, S’abonner à partir du web.',
  },
};

export default words;
