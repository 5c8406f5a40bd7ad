import type { Words } from '#domain/letters/words.js';
import type { RefusalCode } from '#platform/inspection/inspection-result.js';

export type FileRefusalCode = RefusalCode | 'infected';

interface FileRefusalWords {
  readonly text: Words;
  readonly fix: Words;
}

const words = (text: readonly [string, string], fix: readonly [string, string]): FileRefusalWords => ({
  text: { en: text[0], fr: text[1] },
  fix: { en: fix[0], fr: fix[1] },
});

const SAVE_AS: readonly [string, string] = [
  'Save it as PDF, JPEG, PNG, HEIC or TIFF, with the ending that belongs to it, and upload it again.',
  'Enregistrez-le en PDF, JPEG, PNG, HEIC ou TIFF, avec l’extension qui convient, et téléversez-le de nouveau.',
];
const PRINT_ANEW: readonly [string, string] = [
  'Print it to a new PDF, or photograph the pages, and upload that.',
  'Imprimez-le en un nouveau PDF, ou photographiez les pages, et téléversez le résultat.',
];
const SAVE_ANEW: readonly [string, string] = [
  'Check that it opens on your device, save it once more and upload it again.',
  'Vérifiez qu’il s’ouvre sur votre appareil, enregistrez-le de nouveau et téléversez-le.',
];
const FEWER: readonly [string, string] = [
  'Upload only the pages that are asked for, at the ordinary setting of your camera.',
  'Ne téléversez que les pages demandées, au réglage ordinaire de votre appareil photo.',
];

/** Why inspection refused a file, and what its student can do about it. */
const FILE_REFUSALS: Readonly<Record<FileRefusalCode, FileRefusalWords>> = {
  infected: words(
    [
      'The virus scanner found something harmful in this file.',
      'L’antivirus a trouvé un élément nuisible dans ce fichier.',
    ],
    [
      'Have your device checked, then photograph the page and upload the picture.',
      'Faites vérifier votre appareil, puis photographiez la page et téléversez la photo.',
    ],
  ),
  empty_file: words(['This file is empty.', 'Ce fichier est vide.'], SAVE_ANEW),
  too_large: words(['This file is too large.', 'Ce fichier est trop volumineux.'], FEWER),
  wrong_type: words(
    ['This is another kind of file than we can take.', 'Nous ne pouvons pas accepter ce type de fichier.'],
    SAVE_AS,
  ),
  type_mismatch: words(
    [
      'This file is of another kind than its name says.',
      'Ce fichier est d’un autre type que son nom l’indique.',
    ],
    SAVE_AS,
  ),
  truncated_file: words(['The end of this file is missing.', 'La fin de ce fichier manque.'], SAVE_ANEW),
  too_many_pages: words(['This document has more than 20 pages.', 'Ce document a plus de 20 pages.'], FEWER),
  too_many_pixels: words(
    ['This picture is too large to be shown.', 'Cette image est trop grande pour être affichée.'],
    FEWER,
  ),
  locked_pdf: words(
    ['This PDF is locked.', 'Ce PDF est verrouillé.'],
    [
      'Save it without a password and upload it again.',
      'Enregistrez-le sans mot de passe et téléversez-le de nouveau.',
    ],
  ),
  scripted_pdf: words(['This PDF carries a script.', 'Ce PDF contient un script.'], PRINT_ANEW),
  launch_pdf: words(
    ['This PDF tries to start a program.', 'Ce PDF tente de lancer un programme.'],
    PRINT_ANEW,
  ),
  attachment_in_pdf: words(
    ['Another file is attached inside this PDF.', 'Un autre fichier est joint dans ce PDF.'],
    PRINT_ANEW,
  ),
  xfa_pdf: words(
    ['This PDF is a form that changes itself.', 'Ce PDF est un formulaire qui se modifie lui-même.'],
    PRINT_ANEW,
  ),
  unpacks_too_large: words(
    ['This PDF holds far more than its size shows.', 'Ce PDF contient bien plus que sa taille ne l’indique.'],
    PRINT_ANEW,
  ),
  unreadable: words(
    ['This file is damaged and cannot be opened.', 'Ce fichier est endommagé et ne s’ouvre pas.'],
    SAVE_ANEW,
  ),
};

export function wordFileRefusal(
  code: FileRefusalCode,
): FileRefusalWords & { readonly code: FileRefusalCode } {
  return { code, ...FILE_REFUSALS[code] };
}
