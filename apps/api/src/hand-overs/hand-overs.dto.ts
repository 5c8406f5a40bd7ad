import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { LocalMoment, LocalMomentIfAny, Moment, MomentIfAny } from '../edge/moments.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const QUESTION = 'Write the question for the adviser, 2,000 characters at most.';
const ANSWER = 'Write the answer, 4,000 characters at most.';

export class HandOverBody {
  @ApiProperty({ maxLength: 2000, example: 'Asks whether to apply for restoration or a new permit.' })
  @Matches(/\S/, { message: QUESTION })
  @Length(1, 2000, { message: QUESTION })
  @IsString({ message: QUESTION })
  question: string;
}

export class AnswerHandOverBody extends SeenVersionBody {
  @ApiProperty({ maxLength: 4000 })
  @Matches(/\S/, { message: ANSWER })
  @Length(1, 4000, { message: ANSWER })
  @IsString({ message: ANSWER })
  answer: string;
}

class HandedStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  studentNumber: string;
}

export class HandOverAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['waiting', 'taken', 'answered', 'withdrawn'] })
  state: string;

  @ApiProperty({
    type: HandedStudentAnswer,
    nullable: true,
    description: 'Null for an adviser once the hand-over is closed: the file is shut again.',
  })
  student: HandedStudentAnswer | null;

  @ApiProperty()
  question: string;

  @ApiProperty()
  handedBy: string;

  @Moment()
  handedAt: string;

  @LocalMoment()
  handedAtLocal?: string;

  @ApiProperty({ type: String, nullable: true })
  takenBy: string | null;

  @MomentIfAny()
  takenAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @MomentIfAny()
  closedAt: string | null;

  @LocalMomentIfAny()
  closedAtLocal?: string | null;

  @ApiProperty()
  version: number;
}
