import type { Words } from '#domain/letters/words.js';

interface FileRefusalWords {
  readonly text: Words;
  readonly fix: Words;
}

const words = (text: readonly [string, string], fix: readonly [string, string]): FileRefusalWords => ({
  text: { en: text[0], fr: text[1] },
  fix: { en: fix[0], fr: fix[1] },
});

/** Why inspection refused a file, and what its student can do about it. */
const FILE_REFUSALS: Readonly<Record<string, FileRefusalWords>> = {
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
  encrypted: words(
    ['This PDF is locked.', 'Ce PDF est verrouillé.'],
    [
      'Save it without a password and upload it again.',
      'Enregistrez-le sans mot de passe et téléversez-le de nouveau.',
    ],
  ),
  active_content: words(
    [
      'This PDF carries a script, a form or an attachment.',
      'Ce PDF contient un script, un formulaire ou une pièce jointe.',
    ],
    [
      'Print it to a new PDF, or photograph the pages, and upload that.',
      'Imprimez-le en un nouveau PDF, ou photographiez les pages, et téléversez le résultat.',
    ],
  ),
  unreadable: words(
    ['This file is damaged and cannot be opened.', 'Ce fichier est endommagé et ne s’ouvre pas.'],
    [
      'Check that it opens on your device, save it once more and upload it again.',
      'Vérifiez qu’il s’ouvre sur votre appareil, enregistrez-le de nouveau et téléversez-le.',
    ],
  ),
  wrong_type: words(
    [
      'This file is of another kind than its name says.',
      'Ce fichier est d’un autre type que son nom l’indique.',
    ],
    [
      'Save it as PDF, JPEG, PNG, HEIC or TIFF and upload it again.',
      'Enregistrez-le en PDF, JPEG, PNG, HEIC ou TIFF et téléversez-le de nouveau.',
    ],
  ),
  too_many_pages: words(
    ['This document has more than 20 pages.', 'Ce document a plus de 20 pages.'],
    ['Upload only the pages that are asked for.', 'Ne téléversez que les pages demandées.'],
  ),
  too_large: words(
    ['This picture is too large to be shown.', 'Cette image est trop grande pour être affichée.'],
    [
      'Take it again with the ordinary setting of your camera.',
      'Reprenez-la avec le réglage ordinaire de votre appareil photo.',
    ],
  ),
};

const OTHER = words(
  ['This file could not be checked.', 'Ce fichier n’a pas pu être vérifié.'],
  ['Photograph the pages and upload the pictures.', 'Photographiez les pages et téléversez les photos.'],
);

export function wordFileRefusal(code: string): FileRefusalWords & { readonly code: string } {
  return { code, ...(FILE_REFUSALS[code] ?? OTHER) };
}
