import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printedMoment } from './printed-moments.js';
import { readLetterFonts } from '#platform/letter-renderer/letter-fonts.js';
import type { Specimen, SpecimenField } from './specimen-shape.js';

type Labels = Readonly<Record<SpecimenField | 'remarks', string>>;

const LABELS: Readonly<Record<Specimen['language'], Labels>> = {
  en: {
    documentNumber: 'Document no.',
    uci: 'UCI',
    applicationNumber: 'Application no.',
    familyName: 'Family name',
    givenNames: 'Given names',
    birthDate: 'Date of birth',
    issuedOn: 'Date issued',
    expiresOn: 'Expiry date',
    receivedAt: 'Date and time received',
    institution: 'Institution',
    dliNumber: 'DLI no.',
    employer: 'Employer',
    remarks: 'Remarks',
  },
  fr: {
    documentNumber: 'No du document',
    uci: 'IUC',
    applicationNumber: 'No de la demande',
    familyName: 'Nom de famille',
    givenNames: 'Prénoms',
    birthDate: 'Date de naissance',
    issuedOn: 'Date de délivrance',
    expiresOn: 'Date d’expiration',
    receivedAt: 'Date et heure de réception',
    institution: 'Établissement',
    dliNumber: 'No EED',
    employer: 'Employeur',
    remarks: 'Remarques',
  },
};

const TITLES: Readonly<Record<Specimen['kind'], Readonly<Record<Specimen['language'], string>>>> = {
  study_permit: { en: 'STUDY PERMIT', fr: 'PERMIS D’ÉTUDES' },
  work_permit: { en: 'WORK PERMIT', fr: 'PERMIS DE TRAVAIL' },
  approval_letter: {
    en: 'We are pleased to tell you that your application has been approved.',
    fr: 'Nous avons le plaisir de vous informer que votre demande a été approuvée.',
  },
  submission_confirmation: {
    en: 'We have received your application. Keep this confirmation.',
    fr: 'Nous avons reçu votre demande. Conservez cette confirmation.',
  },
};

let compiler: NodeCompiler | null = null;

/** A drawing of our own, in no way like a real document, marked SPECIMEN across the page. */
export function drawSpecimen(specimen: Specimen): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: readLetterFonts() }] });
  return compiler.pdf({ mainFileContent: sourceOf(specimen) }, { creationTimestamp: 0 });
}

function sourceOf({ kind, language, layout, fields, remarks }: Specimen): string {
  const labels = LABELS[language];
  const rows = Object.entries(fields).map(([field, value]) => {
    const label = text(labels[field as SpecimenField]);
    const shown = strong(printed(field as SpecimenField, value, language));
    return layout === 'beside' ? `[${label}: #h(6pt) ${shown}]` : `[${label} \\ ${shown}]`;
  });
  const lines = remarks.map((line) => text(line)).join(' \\ ');
  return `#set page(paper: "us-letter", margin: 22mm,
  foreground: rotate(-35deg, text(54pt, fill: luma(0%, 9%))[SPECIMEN]))
#set text(font: "Noto Sans", size: 10.5pt, lang: "${language}")
#set par(leading: 0.8em)
#rect(width: 100%, inset: 9mm)[
  #text(8pt)[Specimen for tests. Not a document of any government.]
  #v(3mm)
  ${isLetter(kind) ? text(TITLES[kind][language]) : `#text(15pt, weight: 700)[${text(TITLES[kind][language])}]`}
  #v(6mm)
  #grid(columns: (1fr, 1fr), row-gutter: 6mm, column-gutter: 8mm, ${rows.join(', ')})
  ${remarks.length > 0 ? `#v(6mm)\n  ${text(labels.remarks)}: \\ ${lines}` : ''}
  #v(8mm)
  ${text(language === 'en' ? 'Issuing officer' : 'Agent émetteur')}: 04412
]`;
}

const isLetter = (kind: Specimen['kind']): boolean =>
  kind === 'approval_letter' || kind === 'submission_confirmation';

/** As documents print them: dates with slashes, client numbers with hyphens. */
function printed(field: SpecimenField, value: string, language: Specimen['language']): string {
  if (field === 'receivedAt') return printedMoment(value, language);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replaceAll('-', '/');
  if (field === 'uci')
    return value.length === 8
      ? value.replace(/^(\d{4})(\d{4})$/, '$1-$2')
      : value.replace(/^(\d\d)(\d{4})(\d{4})$/, '$1-$2-$3');
  return value;
}

const text = (content: string): string => `#${JSON.stringify(content)}`;
const strong = (content: string): string => `#text(weight: 600, ${JSON.stringify(content)})`;
