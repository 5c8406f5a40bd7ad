import type source from '../en/forecast.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Combien de temps prend une décision',
  kinds: {
    study_permit_extension: 'Prolongation d’un permis d’études',
    coop_work_permit_renewal: 'Renouvellement d’un permis de travail coop',
    other_work_permit_renewal: 'Renouvellement d’un autre permis de travail',
  },
  own: 'Entre {{from}} et {{to}} jours : la moitié des demandes de ce bureau ont eu une décision après {{from}} jours, quatre sur cinq après {{to}} ({{decided}} décidées et d’autres encore ouvertes, {{cases}} en tout, des deux dernières années).',
  ownHalf:
    'La moitié des demandes de ce bureau ont eu une décision après {{from}} jours; trop peu sont ouvertes depuis assez longtemps pour en dire plus ({{decided}} décidées, {{cases}} en tout, des deux dernières années).',
  published:
    'Le chiffre d’IRCC du {{date}} : quatre sur cinq ont été décidées en {{days}} jours. Ce bureau a trop peu de demandes à lui pour en dire plus.',
  nothing: 'Ni ce bureau ni IRCC n’a de chiffre sur lequel s’appuyer.',
  noPromise:
    'C’est ce qui a été observé, et non une promesse : votre propre demande peut prendre moins ou plus de temps.',
};

export default words;
