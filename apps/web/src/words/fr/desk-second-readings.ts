import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-second-readings.js';

const words: SameKeys<typeof source> = {
  title: 'Deuxième lecture',
  of: 'Deuxième lecture : {{purpose}}',
  lead: 'Lisez la page comme si personne ne l’avait lue. Ce qui a été vérifié n’est pas montré; là où vous lisez autrement, quelqu’un compare les deux.',
  choose: 'Choisir',
  kindMissing: 'Choisissez le type de permis',
  remarksMissing: 'Indiquez si des conditions ou des remarques sont imprimées, ou qu’on ne les voit pas',
  send: 'Voilà ce que dit la page',
  agrees: 'Vous avez lu comme la première personne, champ par champ.',
  differs:
    'Vous avez lu ces champs autrement que la première personne. Une tâche est ouverte pour que quelqu’un compare les deux.',
  read: 'Ce document a déjà été lu une deuxième fois.',
  own: 'Vous avez vérifié ce document vous-même : une autre personne le lit une deuxième fois. Confiez la tâche à un collègue ou passez à la suivante.',
  seen: 'Vous avez ouvert le dossier de cet étudiant depuis la vérification du document et pouvez donc savoir ce qui a été lu. Confiez la tâche à une personne qui ne l’a pas fait ou passez à la suivante.',
  alikeBy: 'Lu une deuxième fois par {{by}}, de la même façon.',
  differBy: 'Lu autrement par {{by}}',
  first: 'Vérifié',
  second: 'Deuxième lecture',
  whatNow:
    'Comparez les deux avec la page. Si ce qui a été vérifié est faux, rouvrez le document et corrigez-le; si c’est juste, fermez la tâche dans la file.',
  report: 'Accord des deuxièmes lectures',
  reportLead:
    'Depuis le {{since}} : {{read}} documents lus par deux personnes, dont {{alike}} de la même façon dans tous les champs; {{waiting}} attendent une deuxième lecture.',
  agreement: 'Champ par champ',
  fieldName: 'Champ',
  compared: 'Comparés',
  same: 'Identiques',
  share: 'Part',
  differing: 'Documents lus différemment',
  readOn: 'Lu le',
  fields: 'Champs',
  field: {
    kind: 'Type de permis',
    documentNumber: 'Numéro du document',
    issuedOn: 'Date de délivrance',
    validFrom: 'Valide à partir du',
    expiresOn: 'Date d’expiration',
    dliNumber: 'Numéro d’EED',
    employerName: 'Employeur',
    remarks: 'Conditions et remarques',
    restrictions: 'Milieux interdits',
    receivedAt: 'Reçu par IRCC',
    applicationNumber: 'Numéro de demande',
  },
  takenBack: 'repris',
  lapsed: 'caduc',
  letter: {
    counts: 'Cette lettre tient lieu de permis jusqu’au {{date}}; le permis doit ensuite être arrivé.',
    lapsed:
      'Cette lettre tenait lieu de permis jusqu’au {{date}} et ne compte plus : le permis n’est pas arrivé.',
  },
  settings: {
    approvalLetterDays: 'Jours pendant lesquels une lettre d’approbation compte',
    approvalLetterDaysHint:
      'À partir du jour de sa vérification. Elle devient ensuite caduque, la réponse est recalculée, et le permis doit suivre. L’étudiant ou l’étudiante est averti une semaine avant.',
    declaredApprovalDays: 'Jours pour montrer une approbation seulement déclarée',
    declaredApprovalDaysHint:
      'À partir du jour où elle nous a été dite. Sans lettre ni permis téléversé d’ici là, l’étudiant ou l’étudiante reçoit un courriel et la file une tâche. Une approbation déclarée n’autorise jamais rien.',
    studentMegabytes: 'Place pour les documents d’une personne, en mégaoctets',
    studentMegabytesHint:
      'De 20 à 10 000. Qui l’a remplie l’apprend, et que le bureau peut en donner davantage.',
    secondReadingPercent: 'Part des approbations lues une deuxième fois, en pourcentage',
    secondReadingPercentHint:
      'Tirées au sort; par une autre personne, qui ne voit pas la première lecture. 0 : aucune.',
    shrinkImagesAfterDays: 'Jours après la vérification avant que les pages soient réduites',
    shrinkImagesAfterDaysHint:
      'Les pages sont ensuite gardées en petit et floutées, sauf les champs lus : photo, signature, IUC et date de naissance disparaissent. Rien d’inscrit : jamais.',
    removeOriginalsAfterDays: 'Jours après son dernier usage avant qu’un original soit supprimé',
    removeOriginalsAfterDaysHint:
      'Un an (365 jours) au moins. Les champs et le SHA-256 restent; une suspension légale garde tout. Un permis est en usage tant qu’il est en vigueur. Rien d’inscrit : jamais.',
  },
};

export default words;
