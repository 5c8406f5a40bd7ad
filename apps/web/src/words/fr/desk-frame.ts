import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-frame.js';

const words: SameKeys<typeof source> = {
  places: {
    queue: 'File',
    dashboards: 'Tableaux de bord',
    students: 'Étudiants',
    candidates: 'Candidats',
    handOvers: 'Renvois au conseil',
    roster: 'Liste',
    programs: 'Programmes',
    letters: 'Lettres',
    mail: 'Courriels',
    rules: 'Règles',
    orders: 'Décrets',
    corrections: 'Corrections',
    approvals: 'Approbations',
    privacy: 'Confidentialité',
    trail: 'Journal',
    settings: 'Réglages',
  },
  choices: {
    loading: 'Chargement…',
    notLoaded: 'Pas chargé',
    failed: 'Les choix pour « {{name}} » n’ont pas pu être chargés.',
  },
  notCovered: {
    title: 'Votre rôle ne couvre pas cette page',
    lead: 'Votre session a le rôle « {{role}} ». Si votre travail demande cette page, demandez un autre rôle à la personne qui administre le bureau.',
  },
  menu: 'Menu du bureau',
  keys: {
    title: 'Touches',
    button: 'Touches',
    help: 'Montrer les touches',
    goQueue: 'Aller à la file',
    search: 'Chercher',
    switch: 'Utiliser les touches simples (jamais dans un champ de texte)',
    key: 'Touche',
    does: 'Ce qu’elle fait',
  },
  stale: {
    title: 'Quelqu’un a modifié ceci pendant que vous l’aviez ouvert',
    lead: 'Votre décision n’a pas été prise. Voici ce qui diffère maintenant :',
    field: 'Quoi',
    before: 'Vous avez vu',
    now: 'Maintenant',
    reload: 'Montrer le nouvel état',
    none: 'Rien de ce que montre cette page. Regardez-la encore, puis décidez.',
  },
  form: {
    dateHint: 'AAAA-MM-JJ',
    dateWrong: '{{name}} : indiquez la date sous la forme AAAA-MM-JJ, par exemple 2027-08-31',
    missing: '{{name}} : à remplir',
    numberWrong: '{{name}} : indiquez un nombre',
    unknown: 'Inconnu',
  },
};

export default words;
