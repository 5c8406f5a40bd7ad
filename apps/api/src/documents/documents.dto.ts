import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { DOCUMENT_PURPOSES, type DocumentPurpose } from '#casework/documents/document.js';
import { UPLOAD_LIMITS } from '#casework/documents/upload-limits.js';
import { IfGiven } from '../edge/field-rules.js';
import { WordsAnswer } from '../edge/words.dto.js';
import { DocumentReasonAnswer } from './document-reasons.dto.js';

const STATES = ['received', 'ready', 'refused', 'verified', 'returned', 'rejected', 'superseded'] as const;
const INSPECTIONS = ['waiting', 'accepted', 'refused'] as const;
const SCANS = ['waiting', 'clean', 'infected', 'not_scanned'] as const;

const UPLOADS = 'Send the ids of 1 to 20 uploads of yours, in the order of the pages.';

/** The form of an upload, for the description of the API alone: the parts are read as they come. */
export class UploadForm {
  @ApiProperty({ enum: DOCUMENT_PURPOSES })
  purpose: DocumentPurpose;

  @ApiProperty({
    format: 'uuid',
    required: false,
    description: 'With submission_confirmation: the application it proves.',
  })
  submissionId?: string;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 20 })
  files: unknown[];
}

/** Makes one document of uploads that have arrived whole. */
export class DocumentOfUploadsBody {
  @ApiProperty({ enum: DOCUMENT_PURPOSES })
  @IsIn(DOCUMENT_PURPOSES, { message: `Say what the document is: ${DOCUMENT_PURPOSES.join(', ')}.` })
  purpose: DocumentPurpose;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'With submission_confirmation: the application it proves.',
  })
  @IfGiven()
  @IsUUID(undefined, { message: 'Send the id of one of your applications.' })
  submissionId?: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'In the order of the pages.' })
  @IsArray({ message: UPLOADS })
  @ArrayMinSize(1, { message: UPLOADS })
  @ArrayMaxSize(UPLOAD_LIMITS.filesPerDocument, { message: UPLOADS })
  @IsUUID(undefined, { each: true, message: UPLOADS })
  uploads: string[];
}

export class PageImageAnswer {
  @ApiProperty({ description: 'From 1 on.' })
  number: number;

  @ApiProperty({ description: 'Pixels.' })
  width: number;

  @ApiProperty({ description: 'Pixels.' })
  height: number;
}

export class FileRefusalAnswer {
  @ApiProperty({ example: 'locked_pdf' })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  fix: WordsAnswer;
}

export class DocumentFileAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  position: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: 'image/jpeg' })
  mediaType: string;

  @ApiProperty()
  bytes: number;

  @ApiProperty({ type: Number, nullable: true })
  pages: number | null;

  @ApiProperty({ description: 'SHA-256 of the file in hex: the receipt of the upload.' })
  sha256: string;

  @ApiProperty({ type: [PageImageAnswer], description: 'Its pages as images; none before inspection.' })
  pageImages: readonly PageImageAnswer[];

  @ApiProperty({ description: 'Its pages are kept small, and blurred but for what was read.' })
  shrunk: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the original was removed.',
  })
  removedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same by the office’s clocks.' })
  removedAtLocal: string | null;

  @ApiProperty({ enum: INSPECTIONS })
  inspection: (typeof INSPECTIONS)[number];

  @ApiProperty({ enum: SCANS })
  scan: (typeof SCANS)[number];

  @ApiProperty({ type: FileRefusalAnswer, nullable: true })
  refusal: FileRefusalAnswer | null;
}

/** An approval letter counts for a while; then the permit itself must have come. */
export class LetterEvidenceAnswer {
  @ApiProperty({ format: 'date', description: 'The last day, in the office’s zone.' })
  countsUntil: string;

  @ApiProperty()
  lapsed: boolean;
}

export class DocumentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ enum: DOCUMENT_PURPOSES })
  purpose: DocumentPurpose;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  submissionId: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  createdAtLocal: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedAtLocal: string | null;

  @ApiProperty({ type: [DocumentReasonAnswer] })
  reasons: readonly DocumentReasonAnswer[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What staff read on the document.',
  })
  fields: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: [DocumentFileAnswer] })
  files: readonly DocumentFileAnswer[];

  @ApiProperty({
    type: LetterEvidenceAnswer,
    nullable: true,
    description: 'Of an approval letter whose permit has not come yet.',
  })
  evidence: LetterEvidenceAnswer | null;

  @ApiProperty()
  version: number;
}
