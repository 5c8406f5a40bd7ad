import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsInt, Max, Min } from 'class-validator';
import type { FieldValue } from '#domain/iec/programme/edition-changes.js';
import { FindingAnswer, WordsAnswer } from '../edge/words.dto.js';

const EDITION = 'Send the number of the edition that you saw.';

/** Rows of a part as somebody would have them. */
export class ProgrammeRowsBody {
  @ApiProperty({ description: 'The number of the edition that you saw.' })
  @Min(1, { message: EDITION })
  @Max(2_147_483_646, { message: EDITION })
  @IsInt({ message: EDITION })
  basedOn: number;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  @IsArray({ message: 'Send all rows of the part as a list.' })
  rows: unknown[];
}

const VALUE = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: { type: 'string' } },
  ],
  nullable: true,
  description: 'Null where the row has none.',
};

class FieldChangeAnswer {
  @ApiProperty({ example: 'coop.ages.to' })
  field: string;

  @ApiProperty(VALUE)
  before: FieldValue;

  @ApiProperty(VALUE)
  after: FieldValue;
}

export class RowChangeAnswer {
  @ApiProperty({
    description: 'What tells the row from the others: a country, a fee and its day, a year, an id.',
  })
  row: string;

  @ApiPropertyOptional({ description: 'What people call it: the name of an organization.' })
  name?: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  kind: 'added' | 'removed' | 'changed';

  @ApiProperty({ type: [FieldChangeAnswer] })
  fields: readonly FieldChangeAnswer[];
}

class LineChangeAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: WordsAnswer })
  label: WordsAnswer;

  @ApiProperty({ type: WordsAnswer, nullable: true })
  before: WordsAnswer | null;

  @ApiProperty({ type: WordsAnswer, nullable: true })
  after: WordsAnswer | null;
}

class TouchedCaseAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  reference: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [LineChangeAnswer] })
  lines: readonly LineChangeAnswer[];

  @ApiProperty({ type: [FindingAnswer], description: 'Findings that the case would have.' })
  came: readonly FindingAnswer[];

  @ApiProperty({ type: [FindingAnswer], description: 'Findings that it would lose.' })
  went: readonly FindingAnswer[];
}

class TouchedCasesAnswer {
  @ApiProperty({ description: 'Open cases that were looked at.' })
  looked: number;

  @ApiProperty({ description: 'Those that would read otherwise.' })
  touched: number;

  @ApiProperty({ type: [TouchedCaseAnswer], description: 'The first fifty of them.' })
  shown: readonly TouchedCaseAnswer[];
}

/** What the rows would change, in the data and in the open cases; nothing is kept. */
export class ProgrammePreviewAnswer {
  @ApiProperty({ type: [RowChangeAnswer] })
  changes: readonly RowChangeAnswer[];

  @ApiProperty({ type: TouchedCasesAnswer })
  cases: TouchedCasesAnswer;
}
