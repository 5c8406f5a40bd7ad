import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { OneLine } from '../edge/field-rules.js';
import { LocalMoment, LocalMomentIfAny, Moment, MomentIfAny } from '../edge/moments.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const WANTED = 'Write what is right, 1,000 characters at most.';
const REASON = 'Write the reason for the student, 1,000 characters at most.';

export class AskCorrectionBody {
  @ApiProperty({ maxLength: 500, example: 'My family name' })
  @OneLine(500, 'what is wrong')
  what: string;

  @ApiProperty({ maxLength: 1000 })
  @Matches(/\S/, { message: WANTED })
  @Length(1, 1000, { message: WANTED })
  @IsString({ message: WANTED })
  wanted: string;
}

export class DecideCorrectionBody extends SeenVersionBody {
  @ApiProperty({ enum: ['accepted', 'refused'] })
  @IsIn(['accepted', 'refused'], { message: 'Choose accepted or refused.' })
  state: 'accepted' | 'refused';

  @ApiProperty({ maxLength: 1000, description: 'What was put right, or why not; the student reads it.' })
  @Matches(/\S/, { message: REASON })
  @Length(1, 1000, { message: REASON })
  @IsString({ message: REASON })
  reason: string;
}

class CorrectionStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  studentNumber: string;
}

export class CorrectionAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['open', 'accepted', 'refused'] })
  state: string;

  @ApiProperty({ type: CorrectionStudentAnswer })
  student: CorrectionStudentAnswer;

  @ApiProperty()
  what: string;

  @ApiProperty()
  wanted: string;

  @Moment()
  askedAt: string;

  @LocalMoment()
  askedAtLocal?: string;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @MomentIfAny()
  decidedAt: string | null;

  @LocalMomentIfAny()
  decidedAtLocal?: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty()
  version: number;
}
