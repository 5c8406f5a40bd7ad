import sharp from 'sharp';
import { remarkReading } from '#domain/permits/reading/printed-remarks.js';
import { readDocument } from '#domain/permits/reading/read-document.js';
import type { DocumentReader, FileToRead } from '#platform/document-reader/document-reader.js';
import { inspectionLimits } from '#platform/inspection/inspection-result.js';
import { drawPdfPages } from '#platform/inspection/pdf-pages.js';
import { makeSpecimen } from './specimen.js';
import type { Specimen } from './specimen-shape.js';
import { drawSpecimen } from './specimen-page.js';
import { pictureOf, type PictureQuality } from './specimen-picture.js';

export type Quality = 'clean PDF' | PictureQuality;
export const QUALITIES: readonly Quality[] = [
  'clean PDF',
  'scan',
  'photograph',
  'photograph from the side',
  'turned photograph',
];

/** One field of a specimen, as it is printed and as it was read. */
export interface FieldResult {
  readonly field: string;
  readonly printed: string;
  readonly read: string | null;
  readonly right: boolean;
  /** Believed enough to stand in the form by itself. */
  readonly sure: boolean;
}

const SURE = 0.8;

/** Draws a specimen in a quality, reads it as the worker does, and holds each field against what is printed. */
export async function readSpecimen(
  reader: DocumentReader,
  seed: number,
  number: number,
  quality: Quality,
): Promise<FieldResult[]> {
  const specimen = makeSpecimen(seed, number);
  const text = await reader.readFile(await fileOf(specimen, quality, seed * 1_000 + number));
  if (!text.ok) throw new Error('The specimen exhausted its reader.');
  const { kind, fields, remarks } = readDocument(text.pages);
  const result = (field: string, printed: string, read: string | null, confidence: number): FieldResult => ({
    field,
    printed,
    read,
    right: read === printed,
    sure: confidence >= SURE,
  });
  return [
    result('kind', specimen.kind, kind?.kind ?? null, kind?.confidence ?? 0),
    ...Object.entries(specimen.fields).map(([field, printed]) => {
      const found = fields.find((one) => one.field === field);
      return result(field, printed, found?.value ?? null, found?.confidence ?? 0);
    }),
    result(
      'remarks',
      specimen.remarkClass,
      remarkReading(remarks?.lines ?? []).remarkClass,
      remarks?.confidence ?? 1,
    ),
  ];
}

async function fileOf(specimen: Specimen, quality: Quality, seed: number): Promise<FileToRead> {
  const pdf = drawSpecimen(specimen);
  const { imageSide } = inspectionLimits;
  if (quality === 'clean PDF') {
    const images = await drawPdfPages(pdf, imageSide / 4, async ({ data, info }) => ({
      bytes: await sharp(data, { raw: info }).flatten({ background: '#ffffff' }).jpeg().toBuffer(),
      width: info.width,
      height: info.height,
    }));
    return { pdf, images: images.map(({ bytes }) => bytes) };
  }
  // As inspection makes it: the page image that people are shown.
  const image = await sharp(await pictureOf(pdf, quality, seed))
    .resize({ width: imageSide, height: imageSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
  return { pdf: null, images: [image] };
}
