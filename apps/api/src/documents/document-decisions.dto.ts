import { ApiProperty } from '@nestjs/swagger';
import { OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

/** Takes a decision back, on the version that was seen. */
export class ReopenDocumentBody extends SeenVersionBody {
  @ApiProperty({ maxLength: 500, example: 'The expiry date was misread.' })
  @OneLine(500, 'why the document is looked at again')
  reason: string;
}

/** One decision of a person of the office, and what became of it. */
export class DocumentDecisionAnswer {
  @ApiProperty({ enum: ['verify', 'return', 'reject'] })
  step: 'verify' | 'return' | 'reject';

  @ApiProperty()
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'In the office’s own time.' })
  atLocal: string;

  @ApiProperty({ type: String, enum: ['undone', 'reopened'], nullable: true })
  takenBack: 'undone' | 'reopened' | null;

  @ApiProperty({ type: String, nullable: true })
  takenBackBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  takenBackAtLocal: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}
