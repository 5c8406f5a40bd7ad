import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-marks.js';

const words: SameKeys<typeof source> = {
  mark: 'Marquer un endroit',
  stop: 'Ne plus marquer',
  drawing:
    'Dessinez un cadre : les flèches le déplacent, avec Maj elles en changent la taille, Entrée le garde, Échap arrête',
  how: 'Glissez sur l’endroit, ou cliquez deux coins. Au clavier : flèches, Maj et flèches, Entrée; Échap arrête.',
  drop: 'Cadre {{number}} : retirer',
  box: 'Cadre {{number}}',
  none: 'Pour montrer où regarder, fermez ceci, appuyez sur m et dessinez un cadre sur la page.',
  placeOf: 'Où sur la page : {{reason}}',
  noPlace: 'Nulle part en particulier',
  shown: 'Le morceau de page que l’étudiant ou l’étudiante verra',
};

export default words;
