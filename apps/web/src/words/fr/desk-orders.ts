import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-orders.js';

const words: SameKeys<typeof source> = {
  title: 'Décrets',
  lead: 'Un décret du gouvernement peut annuler des permis par catégorie. L’appliquer ici annule les permis au dossier qui y correspondent, ouvre une tâche pour chaque étudiant et lui écrit que son dossier a changé.',
  list: 'Décrets au dossier',
  none: 'Aucun décret n’est au dossier.',
  columns: {
    order: 'Décret',
    permits: 'Permis visés',
    reach: 'Touchés',
    recorded: 'Inscrit',
  },
  source: 'Texte du décret',
  since: 'Annulés à partir du {{date}}',
  reach: 'Permis : {{permits}}. Étudiants : {{students}}.',
  recordedBy: '{{at}}, par {{name}}',
  withdraw: 'Retirer',
  withdrawNamed: 'Retirer {{title}}',
  withdrawTitle: 'Retirer « {{title}} »?',
  withdrawBody:
    'Ce que ce décret a annulé vaut de nouveau comme avant, les tâches ouvertes à son sujet sont fermées, et les étudiants apprennent que leur dossier a changé.',
  withdrawn: 'Retiré',
  withdrawnBy: '{{at}}, par {{name}} : {{reason}}',
  reason: 'Raison',
  new: 'Nouveau décret',
  whole:
    'Tout permis qui correspond à tout ce que vous remplissez ici. Laissez vide ce dont le décret ne dit rien.',
  fields: {
    title: 'Titre du décret',
    source: 'Adresse de son texte',
    cancelledOn: 'Annulés à partir du',
    kinds: 'Types de permis',
    issuedFrom: 'Délivrés du',
    issuedTo: 'Délivrés au',
    expiresFrom: 'Prenant fin du',
    expiresTo: 'Prenant fin au',
    documentNumberPrefix: 'Le numéro commence par',
    citizenships: 'Citoyennetés du titulaire',
    dliNumber: 'Établissement sur le permis (EED)',
    remarkClasses: 'Condition imprimée sur le travail',
  },
  remarks: {
    K1: 'Sur le campus et hors campus, R186(f), (v) ou (w)',
    K2: 'Sur le campus seulement, R186(f)',
    not_qualifying: 'Ancien texte, hors campus seulement',
    manual_review: 'À lire par une personne',
    none: 'Aucune imprimée',
    unknown: 'Non consignée',
  },
  look: 'Voir qui est touché',
  preview: 'Qui le décret toucherait',
  previewCounts: 'Permis qui seraient annulés : {{permits}}. Étudiants : {{students}}.',
  alreadyCancelled: 'De la même catégorie, mais annulés avant ce jour et laissés tels quels : {{count}}.',
  nobody:
    'Aucun permis au dossier ne correspond. Le décret peut quand même être inscrit : les permis vérifiés plus tard y seront comparés.',
  student: 'Étudiant',
  permit: 'Permis',
  issued: 'Délivré',
  ends: 'Prend fin',
  apply: 'Appliquer le décret',
  applyTitle: 'Appliquer « {{title}} »?',
  applyBody:
    'Permis tenus pour annulés à partir du {{date}} : {{permits}}. Chacun des étudiants ({{students}}) reçoit un courriel qui dit que le dossier a changé et demande de communiquer avec le bureau.',
  applied: 'Le décret est appliqué. Permis : {{permits}}. Étudiants : {{students}}.',
  cancelledSince: 'Annulé depuis le {{date}}',
  verifiedTitle: 'Vérifié, et annulé par un décret',
  next: 'Suivant',
};

export default words;
