import type { SameKeys } from '../catalogue.js';
import type en from '../en/preparation.js';

export default {
  title: 'Préparer une demande',
  lead: 'Ce qu’il faut avoir sous la main avant de commencer une demande à IRCC : les papiers, où se trouvent les numéros, et à quoi ressemble la confirmation.',
  sheetLead: 'Des faits à avoir sous la main. C’est IRCC qui décide de ce qu’il vous demande.',
  parts: {
    documents: 'À tenir prêts',
    numbers: 'Où se trouvent les numéros',
    confirmation: 'À quoi ressemble la confirmation d’IRCC',
  },
  source: 'D’après la page',
  checked: 'Le bureau a comparé les deux le {{date}}.',
  record: 'J’ai présenté une demande à IRCC',
  print: 'Imprimer la liste',
  noAdvice: 'Quelle demande faire?',
  noAdviceBody:
    'C’est une question pour un avocat, un CRIC ou un CRIEE : selon la loi, personne d’autre ne peut vous conseiller. Le bureau peut vous dire à qui vous adresser.',
} satisfies SameKeys<typeof en>;
