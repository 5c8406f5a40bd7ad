import { appendRevision, readPdfObjects } from '../pdf/pdf-objects.js';

const BYTE_RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

/** A PDF that has a place for its signature: all of it is signed but the hexadecimal digits of the signature itself. */
export interface PreparedPdf {
  readonly pdf: Buffer;
  /** Where `<` of the signature stands, and where the byte after its `>` does. */
  readonly from: number;
  readonly to: number;
}

/**
 * Adds the signature's field: nothing of it is seen, it lies outside the sheet, as PDF/A and PDF/UA ask of a field without
 * a look. The signature certifies: readers show any later change, of whatever kind, as a break.
 */
export function withSignaturePlace(
  pdf: Buffer,
  signature: { readonly bytes: number; readonly at: Date; readonly fieldName: string },
): PreparedPdf {
  const { size, root, dictionaryOf } = readPdfObjects(pdf);
  const catalog = dictionaryOf(root);
  const page = firstPageOf(dictionaryOf, catalog);
  const [field, value] = [size, size + 1];
  const placeholder = `<${'0'.repeat(signature.bytes * 2)}>`;
  const prepared = appendRevision(
    pdf,
    new Map([
      [
        root,
        withEntries(
          catalog,
          `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >> /Perms << /DocMDP ${value} 0 R >>`,
        ),
      ],
      [page, withEntries(dictionaryOf(page), `/Annots [${field} 0 R] /Tabs /S`)],
      [
        field,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /TU (${signature.fieldName}) /F 132 ` +
          `/Rect [-9 -9 -9 -9] /P ${page} 0 R /V ${value} 0 R >>`,
      ],
      [
        value,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${pdfDate(signature.at)})\n` +
          '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]\n' +
          `${BYTE_RANGE}\n/Contents ${placeholder} >>`,
      ],
    ]),
  );
  const from = prepared.indexOf(placeholder, pdf.length, 'latin1');
  const to = from + placeholder.length;
  const numbers = [from, to, prepared.length - to].map((number) => String(number).padStart(10, '0'));
  prepared.write(
    `/ByteRange [0 ${numbers.join(' ')}]`,
    prepared.indexOf(BYTE_RANGE, pdf.length, 'latin1'),
    'latin1',
  );
  return { pdf: prepared, from, to };
}

function firstPageOf(dictionaryOf: (number: number) => string, catalog: string): number {
  let node = Number(/\/Pages\s+(\d+)\s+0\s+R/u.exec(catalog)?.[1]);
  for (let depth = 0; depth < 8; depth += 1) {
    const kid = /\/Kids\s*\[\s*(\d+)\s+0\s+R/u.exec(dictionaryOf(node))?.[1];
    if (kid === undefined) return node;
    node = Number(kid);
  }
  throw new Error('The pages of the PDF nest too deep.');
}

function withEntries(dictionary: string, entries: string): string {
  const names = [...entries.matchAll(/(?:^|\s)(\/(?:AcroForm|Perms|Annots|Tabs))\b/gu)].map(
    (match) => match[1]!,
  );
  // The renderer already orders the fields of some pages: what it says of them stays.
  const already = names.filter((name) => new RegExp(`${name}\\b`, 'u').test(dictionary));
  if (already.some((name) => name !== '/Tabs')) throw new Error('The PDF has fields already.');
  const added = already.length > 0 ? entries.replace(' /Tabs /S', '') : entries;
  return `${dictionary.slice(0, -2)} ${added} >>`;
}

/** `D:20261121200000Z` */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`;
}
