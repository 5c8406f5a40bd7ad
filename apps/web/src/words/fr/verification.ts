import type english from '../en/verification.js';
import type { SameKeys } from '../catalogue.js';

export default {
  title: 'Vérifier une lettre',
  lead: 'Chaque lettre de ce bureau porte un code. Il indique si la lettre est toujours valable.',
  code: 'Code de la lettre',
  codeHint:
    'Les 26 caractères à côté du code QR, par exemple 2J7Q X4MD … Les espaces et les minuscules ne comptent pas.',
  codeMissing: 'Entrez le code inscrit à côté du code QR de la lettre.',
  check: 'Vérifier la lettre',
  states: {
    valid: 'Valable',
    superseded: 'Remplacée par une lettre plus récente',
    revoked: 'N’est plus valable',
  },
  meanings: {
    valid: 'Le bureau a émis cette lettre, et elle tient.',
    superseded: 'Le bureau a émis cette lettre, puis une autre à sa place. Demandez celle-là.',
    revoked: 'Le bureau a émis cette lettre et l’a retirée. Elle ne confirme plus rien.',
  },
  number: 'Numéro',
  issuedOn: 'Émise le',
  kind: 'Type de lettre',
  initials: 'Initiales de la personne',
  program: 'Programme',
  compare:
    'Comparez ces éléments à la lettre que vous avez en main. Si l’un diffère, ce n’est pas la lettre qui a été émise.',
  unknown: {
    title: 'Aucune lettre de ce bureau',
    code: 'Aucune lettre émise ici ne porte ce code. Comparez-le à la lettre, caractère par caractère.',
    file: 'Ce fichier n’est pas une lettre telle qu’elle a été émise ici : il a été modifié, réimprimé, ou vient d’ailleurs.',
  },
  file: {
    title: 'Vérifier le fichier lui-même',
    label: 'La lettre en PDF',
    hint: 'Le fichier reste sur votre appareil : seule son empreinte est comparée.',
    checking: 'Comparaison …',
    failed: 'Le fichier n’a pas pu être comparé. Choisissez-le de nouveau dans une minute.',
  },
} satisfies SameKeys<typeof english>;
