import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { Id, IfGiven, PageLimit } from '../edge/field-rules.js';

const NOTE = 'Write 1 to 2000 characters.';

/** Some lines of text, for a colleague or for a student. */
export const NoteText = () =>
  applyDecorators(
    Matches(/^[^\p{Cc}]*(?:[\n\t\r][^\p{Cc}]*)*$/u, { message: NOTE }),
    Matches(/\S/, { message: NOTE }),
    Length(1, 2000, { message: NOTE }),
    IsString({ message: NOTE }),
  );

export class MessageBody {
  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @NoteText()
  body: string;
}

export class NoteBody extends MessageBody {
  @ApiProperty({ description: 'The student reads it too.' })
  @IsBoolean({ message: 'Send true or false.' })
  forStudent: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The task it is written at.' })
  @ValidateIf((_, value) => value !== null)
  @Id('a task of the student, or null')
  taskId: string | null;
}

export class NotePageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IfGiven()
  @Id('the last note of the page before')
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IfGiven()
  @PageLimit()
  limit = 50;
}

export class ShownNoteAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ description: 'The student wrote it to the office.' })
  fromStudent: boolean;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;

  @ApiPropertyOptional({ format: 'date-time' })
  writtenAtLocal?: string;
}

class NoteAuthorAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class NoteAnswer extends ShownNoteAnswer {
  @ApiProperty({ description: 'The student reads it too.' })
  forStudent: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  taskId: string | null;

  @ApiProperty({ type: NoteAuthorAnswer })
  author: NoteAuthorAnswer;
}

export class NotePageAnswer {
  @ApiProperty({ type: [NoteAnswer] })
  items: readonly NoteAnswer[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCursor: string | null;
}
