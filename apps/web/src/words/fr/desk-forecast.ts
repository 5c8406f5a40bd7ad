import type source from '../en/desk-forecast.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  lead: 'Le temps jusqu’à une décision, d’après les demandes de ce bureau des deux dernières années, décidées et ouvertes (Kaplan–Meier), calculé chaque nuit. Sous vingt demandes, rien n’est dit et le chiffre d’IRCC en tient lieu. Là où les décisions sont plus longues que l’avance du premier rappel, les étudiants reçoivent un avis de plus avant lui.',
  kind: 'Demande',
  cases: 'Demandes du bureau',
  counted: '{{cases}}, dont {{decided}} décidées',
  tooFew: 'moins de 20',
  half: 'La moitié après (jours)',
  fourOfFive: 'Quatre sur cinq après (jours)',
  published: 'Chiffre d’IRCC',
  figure: '{{days}} jours, {{date}}',
  lead_days: 'Premier avis (jours avant la fin)',
  byTable: 'selon le tableau : 180',
  enter: 'Inscrire le chiffre d’IRCC',
  enterLead:
    'Tel qu’il figure sur la page d’IRCC, avec sa date. Le dernier publié compte, même si son chiffre est d’une date antérieure.',
  asOf: 'Date du chiffre',
  days: 'Jours',
  source: 'Adresse de la page',
};

export default words;
