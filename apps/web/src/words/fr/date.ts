import type source from '../en/date.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  day: 'Jour',
  month: 'Mois',
  year: 'Année',
  labelled: '« {{label}} »',
  faults: {
    empty: 'Indiquez {{name}}',
    incomplete: 'Indiquez {{name}} : le jour, le mois et l’année',
    not_a_number: 'Indiquez {{name}} : le jour en chiffres, et le mois en chiffres ou par son nom',
    no_such_month: 'Vérifiez {{name}} : un mois est un nombre de 1 à 12',
    no_such_day: 'Vérifiez {{name}} : ce mois n’a pas ce jour',
    year_digits: 'Indiquez {{name}} : l’année en quatre chiffres',
  },
};

export default words;
