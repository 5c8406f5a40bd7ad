import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  REASON_USES,
  type ReasonUse,
  WHICH_REASONS,
  type WhichReasons,
} from '#casework/documents/return-reasons.js';
import { PERMIT_KINDS, RESTRICTED_SETTINGS } from '#casework/documents/permit.js';
import { IfGiven } from '../edge/field-rules.js';
import { FindingAnswer, WordsAnswer } from '../edge/words.dto.js';
import { DocumentDecisionAnswer } from './document-decisions.dto.js';
import { DocumentReadingAnswer } from './document-reading.dto.js';
import { DocumentAnswer } from './documents.dto.js';

export class PermitAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: PERMIT_KINDS })
  kind: (typeof PERMIT_KINDS)[number];

  @ApiProperty({ enum: ['permit', 'approval_letter', 'student_statement', 'office'] })
  source: 'permit' | 'approval_letter' | 'student_statement' | 'office';

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  documentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;

  @ApiProperty({ format: 'date' })
  issuedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;

  @ApiProperty({ format: 'date' })
  expiresOn: string;

  @ApiProperty({ type: String, nullable: true })
  dliNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  employerName: string | null;

  @ApiProperty({ type: [String], nullable: true })
  remarks: readonly string[] | null;

  @ApiProperty({ enum: RESTRICTED_SETTINGS, isArray: true })
  restrictions: readonly (typeof RESTRICTED_SETTINGS)[number][];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  cancelledOn: string | null;

  @ApiProperty()
  verified: boolean;

  @ApiProperty()
  version: number;
}

const someObject = { type: 'object', additionalProperties: true } as const;

export class DocumentContextAnswer {
  @ApiProperty(someObject)
  student: object;

  @ApiProperty({ type: [PermitAnswer] })
  currentPermits: readonly PermitAnswer[];

  @ApiProperty({ ...someObject, nullable: true })
  submission: object | null;

  @ApiProperty({ ...someObject, nullable: true, description: 'What the student last typed about a permit.' })
  stated: object | null;
}

export class ReadingDifferenceAnswer {
  @ApiProperty()
  field: string;

  @ApiProperty()
  first: string;

  @ApiProperty()
  second: string;
}

export class ReadAgainByAnswer {
  @ApiProperty()
  by: string;

  @ApiProperty({ type: [ReadingDifferenceAnswer] })
  differing: readonly ReadingDifferenceAnswer[];
}

export class ReviewedDocumentAnswer extends DocumentAnswer {
  @ApiProperty({ type: DocumentContextAnswer })
  context: DocumentContextAnswer;

  @ApiProperty({ type: DocumentReadingAnswer })
  reading: DocumentReadingAnswer;

  @ApiProperty({ type: [DocumentDecisionAnswer], description: 'The newest first.' })
  decisions: readonly DocumentDecisionAnswer[];

  @ApiProperty({ type: ReadAgainByAnswer, nullable: true, description: 'What a second person read.' })
  readAgain: ReadAgainByAnswer | null;
}

export class VerifiedDocumentAnswer {
  @ApiProperty({ type: DocumentAnswer })
  document: DocumentAnswer;

  @ApiProperty({ type: PermitAnswer, nullable: true })
  permit: PermitAnswer | null;

  @ApiProperty({ type: [FindingAnswer] })
  findings: readonly FindingAnswer[];
}

export class ReturnReasonParameters {
  @ApiPropertyOptional({
    enum: WHICH_REASONS,
    default: 'offered',
    description: 'Those that may be given now; `all`: also those that are given no more.',
  })
  @IfGiven()
  @IsIn(WHICH_REASONS, { message: `Ask for one of: ${WHICH_REASONS.join(', ')}.` })
  which: WhichReasons = 'offered';
}

export class ReturnReasonAnswer {
  @ApiProperty({ example: 'unreadable' })
  code: string;

  @ApiProperty({ enum: REASON_USES, isArray: true })
  for: readonly ReasonUse[];

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  fix: WordsAnswer;
}
