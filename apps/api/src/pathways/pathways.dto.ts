import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsObject, IsUUID, Matches, MaxLength } from 'class-validator';
import { IfGiven, OneLine } from '../edge/field-rules.js';
import { PageQuery } from '../edge/paging.dto.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const CODE = { message: 'Choose a code of GET /pathways.' };
const CURSOR = 'Use the nextCursor of the page before, unchanged.';

export class NewCandidateBody {
  @ApiProperty({ example: 'iec' })
  @Matches(/^[a-z][a-z0-9_]{1,30}$/, CODE)
  pathway: string;

  @ApiProperty()
  @OneLine(100, 'the given name')
  givenName: string;

  @ApiProperty()
  @OneLine(100, 'the family name')
  familyName: string;

  @ApiProperty({ description: 'The candidate signs in with it.' })
  @IsEmail({}, { message: 'Enter the candidate’s mail address.' })
  @MaxLength(254, { message: 'A mail address has 254 characters at most.' })
  email: string;

  @ApiPropertyOptional({ enum: ['en', 'fr'], default: 'en' })
  @IfGiven()
  @IsIn(['en', 'fr'], { message: 'Choose en or fr.' })
  language?: 'en' | 'fr';

  @ApiPropertyOptional({
    default: false,
    description: 'Mails the candidate a link by which they choose a password.',
  })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  invite?: boolean;
}

export class CasesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IfGiven()
  @IsUUID('all', { message: CURSOR })
  override cursor?: string;

  @ApiPropertyOptional({ example: 'iec' })
  @IfGiven()
  @Matches(/^[a-z][a-z0-9_]{1,30}$/, CODE)
  pathway?: string;

  @ApiPropertyOptional({ example: 'invited' })
  @IfGiven()
  @Matches(/^[a-z][a-z0-9_]{1,40}$/, CODE)
  stage?: string;

  @ApiPropertyOptional({ description: 'A part of the name or of the reference.' })
  @IfGiven()
  @OneLine(100, 'a name or a reference')
  text?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The cases of one person.' })
  @IfGiven()
  @IsUUID('all', { message: 'Use the id of a person.' })
  student?: string;
}

export class CaseFactsBody extends SeenVersionBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'All facts in the shape of the pathway; what is left out is forgotten.',
  })
  @IsObject({ message: 'Send the facts as an object.' })
  facts: Record<string, unknown>;
}

export class TakeStepBody extends SeenVersionBody {
  @ApiProperty({ example: 'accept', description: 'One of the steps that the case offers.' })
  @Matches(/^[a-z][a-z0-9_]{1,40}$/, { message: 'Choose one of the steps that the case offers.' })
  step: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'The step’s fields by their codes. A moment is an instant in UTC, or `{localTime, timeZone, utcOffset?}`.',
  })
  @IsObject({ message: 'Send the fields of the step as an object.' })
  values: Record<string, unknown>;
}

export class TakeBackBody extends SeenVersionBody {
  @ApiProperty()
  @OneLine(300, 'why the step is taken back')
  reason: string;
}
