import type { LetterPage } from './letter-page.js';

/** Words that belong to the sheet itself and not to what the letter says: labels, marks, and what pictures show. */
export interface LayoutWords {
  /** Heads of the table's two columns, read aloud with each cell. */
  readonly columns: readonly [string, string];
  readonly verify: string;
  readonly code: string;
  readonly logo: string;
  readonly signature: string;
  readonly qr: string;
}

type Words = (page: Pick<LetterPage, 'office' | 'verification'>) => LayoutWords;

const ENGLISH: Words = ({ office, verification }) => ({
  columns: ['Subject', 'As recorded'],
  verify: 'Check that this letter is still good:',
  code: 'Code',
  logo: `Logo of ${office.institutionName}`,
  signature: `Signature of ${office.signatoryName}`,
  qr: `QR code with the address ${verification?.address ?? ''}`,
});

const FRENCH: Words = ({ office, verification }) => ({
  columns: ['Objet', 'Selon le dossier'],
  verify: 'Vérifiez que cette lettre est toujours valable :',
  code: 'Code',
  logo: `Logo : ${office.institutionName}`,
  signature: `Signature : ${office.signatoryName}`,
  qr: `Code QR de l’adresse ${verification?.address ?? ''}`,
});

export function layoutWords(page: LetterPage): LayoutWords {
  return page.language === 'fr' ? FRENCH(page) : ENGLISH(page);
}

/** Twenty-six characters are read and typed without losing the place in groups of four and five: two lines of thirteen. */
export function codeInGroups(code: string): readonly string[] {
  const groups = code.match(/.{1,13}/gu) ?? [];
  return groups.map((line) => (line.match(/.{4}(?=.{4})|.+/gu) ?? []).join(' '));
}
