import { ApiProperty } from '@nestjs/swagger';
import { PRINTED_FIELDS } from '#domain/permits/reading/field-labels.js';
import { PRINTED_KINDS } from '#domain/permits/reading/printed-kind.js';
import { WordsAnswer } from '../edge/words.dto.js';

export class BoxAnswer {
  @ApiProperty({ description: 'Fractions of the page, from the upper left corner.' })
  x: number;

  @ApiProperty()
  y: number;

  @ApiProperty()
  width: number;

  @ApiProperty()
  height: number;
}

/** Where something was read on a page, and how surely. */
export class ReadPlaceAnswer {
  @ApiProperty({ format: 'uuid' })
  fileId: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Within the file.' })
  page: number;

  @ApiProperty({ type: BoxAnswer })
  box: BoxAnswer;

  @ApiProperty({
    enum: [0, 90, 180, 270],
    description: 'Degrees by which the image of the page is turned clockwise for its print to stand upright.',
  })
  turn: 0 | 90 | 180 | 270;

  @ApiProperty({ minimum: 0, maximum: 1 })
  confidence: number;
}

export class KindReadAnswer extends ReadPlaceAnswer {
  @ApiProperty({ enum: PRINTED_KINDS })
  kind: (typeof PRINTED_KINDS)[number];
}

export class FieldProposalAnswer extends ReadPlaceAnswer {
  @ApiProperty({ enum: PRINTED_FIELDS })
  field: (typeof PRINTED_FIELDS)[number];

  @ApiProperty({ description: 'Dates YYYY-MM-DD, numbers in their stored form, names as printed.' })
  value: string;

  @ApiProperty({ description: 'The words as they were read.' })
  printed: string;

  @ApiProperty({ description: 'Whether it may stand in the form before a person took it over.' })
  sure: boolean;
}

export class RemarksProposalAnswer extends ReadPlaceAnswer {
  @ApiProperty({ type: [String] })
  lines: readonly string[];

  @ApiProperty({ enum: ['K1', 'K2', 'not_qualifying', 'manual_review', 'none'] })
  remarkClass: 'K1' | 'K2' | 'not_qualifying' | 'manual_review' | 'none';

  @ApiProperty({ description: 'False: the wording is known but for a few letters.' })
  exact: boolean;

  @ApiProperty()
  sure: boolean;
}

export class MismatchAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['warn', 'info'] })
  severity: 'warn' | 'info';

  @ApiProperty()
  rule: string;

  @ApiProperty({ enum: [...PRINTED_FIELDS, 'kind'] })
  field: (typeof PRINTED_FIELDS)[number] | 'kind';

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

/** What the machine read, for a person to confirm: nothing of it counts before that. */
export class DocumentReadingAnswer {
  @ApiProperty({ enum: ['waiting', 'read', 'unreadable'] })
  state: 'waiting' | 'read' | 'unreadable';

  @ApiProperty({ type: KindReadAnswer, nullable: true })
  kind: KindReadAnswer | null;

  @ApiProperty({ type: [FieldProposalAnswer] })
  fields: readonly FieldProposalAnswer[];

  @ApiProperty({ type: RemarksProposalAnswer, nullable: true })
  remarks: RemarksProposalAnswer | null;

  @ApiProperty({ type: [MismatchAnswer] })
  mismatches: readonly MismatchAnswer[];
}
