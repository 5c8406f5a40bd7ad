import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { DRAFT_NAMES, type DraftName } from '#casework/drafts/draft.js';

const CONTENT = { type: 'object', additionalProperties: true } as const;

export class SaveDraftBody {
  @ApiProperty({
    oneOf: [CONTENT],
    description: 'As it was typed, 16,000 characters of JSON at most. Whoever wrote it knows its shape.',
  })
  @IsObject({ message: 'Send the content of the draft as an object.' })
  content: Record<string, unknown>;
}

export class DraftAnswer {
  @ApiProperty({ enum: DRAFT_NAMES })
  name: DraftName;

  @ApiProperty({ description: 'Which page of the form; empty where it is kept as a whole.' })
  part: string;

  @ApiProperty(CONTENT)
  content: object;

  @ApiProperty({ format: 'date-time' })
  savedAt: string;

  @ApiProperty({ description: 'The same in the office’s zone.' })
  savedAtLocal: string;
}

export class KeptDraftAnswer {
  @ApiProperty({ type: DraftAnswer, nullable: true, description: 'Null: nothing is begun.' })
  draft: DraftAnswer | null;
}
