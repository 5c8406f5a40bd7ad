import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { DocumentAnswer } from './documents.dto.js';
import { VerifyFieldsBody } from './verify.dto.js';

/** What somebody else verified is left out: it is read anew. */
export class UnseenDocumentAnswer extends OmitType(DocumentAnswer, ['fields', 'reasons'] as const) {}

export class SecondReadingAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({
    enum: ['waiting', 'own', 'seen', 'read'],
    description:
      'It waits; it waits for somebody else: you verified it yourself, or you have opened the case since; it was read.',
  })
  state: 'waiting' | 'own' | 'seen' | 'read';

  @ApiProperty({ type: UnseenDocumentAnswer })
  document: UnseenDocumentAnswer;
}

export class ReadAgainBody {
  @ApiProperty({ type: VerifyFieldsBody })
  @ValidateNested()
  @IsObject({ message: 'Send the fields as an object.' })
  @Type(() => VerifyFieldsBody)
  fields: VerifyFieldsBody;
}

export class ReadAgainAnswer {
  @ApiProperty()
  agrees: boolean;

  @ApiProperty({ type: [String], description: 'Fields that were read otherwise the first time.' })
  differing: readonly string[];
}

export class FieldAgreementAnswer {
  @ApiProperty()
  field: string;

  @ApiProperty()
  compared: number;

  @ApiProperty()
  agreed: number;
}

export class DifferingReadingAnswer {
  @ApiProperty({ format: 'uuid' })
  documentId: string;

  @ApiProperty({ format: 'date-time' })
  readAt: string;

  @ApiProperty({ description: 'The same by the office’s clocks, with its offset.' })
  readAtLocal: string;

  @ApiProperty({ type: [String] })
  fields: readonly string[];
}

export class ReadingReportAnswer {
  @ApiProperty({ format: 'date' })
  since: string;

  @ApiProperty({ description: 'Documents that two people have read.' })
  read: number;

  @ApiProperty({ description: 'Those of them in which both read every field alike.' })
  alike: number;

  @ApiProperty()
  waiting: number;

  @ApiProperty({ type: [FieldAgreementAnswer] })
  fields: readonly FieldAgreementAnswer[];

  @ApiProperty({ type: [DifferingReadingAnswer], description: 'The newest first, 100 at most.' })
  differing: readonly DifferingReadingAnswer[];
}
