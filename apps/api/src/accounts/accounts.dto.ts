import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsBoolean,
  IsEmail,
  IsIn,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LocalMoment, LocalMomentIfAny } from '../edge/moments.js';
import { STAFF_ROLES, type StaffRole } from '#domain/permissions/roles.js';
import { Id, IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const ROLE = `Choose one of ${STAFF_ROLES.join(', ')}.`;
const PASSWORD = 'Choose a password of 12 to 200 characters.';

export class NewAccountBody {
  @ApiProperty({ enum: STAFF_ROLES })
  @IsIn(STAFF_ROLES, { message: ROLE })
  role: StaffRole;

  @ApiProperty({ example: 'maya@coop.school.example' })
  @IsEmail({}, { message: 'Enter the mail address that the person signs in with.' })
  @MaxLength(254, { message: 'A mail address has 254 characters at most.' })
  email: string;

  @ApiProperty({ example: 'Maya Okafor' })
  @OneLine(120, 'the name that colleagues and students see')
  displayName: string;

  @ApiPropertyOptional({
    format: 'password',
    minLength: 12,
    description:
      'A first password to hand over in person; left out, the person is mailed a link to choose one.',
  })
  @IfGiven()
  @Length(12, 200, { message: PASSWORD })
  password?: string;

  @ApiPropertyOptional({ enum: ['en', 'fr'], default: 'en' })
  @IfGiven()
  @IsIn(['en', 'fr'], { message: 'Choose en or fr.' })
  language?: 'en' | 'fr';
}

export class ChangeAccountBody extends SeenVersionBody {
  @ApiPropertyOptional({ description: 'True ends every session of the account at once.' })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  disabled?: boolean;

  @ApiPropertyOptional({ enum: STAFF_ROLES })
  @IfGiven()
  @IsIn(STAFF_ROLES, { message: ROLE })
  role?: StaffRole;

  @ApiPropertyOptional({ format: 'password', description: 'A new password; every session ends.' })
  @IfGiven()
  @Length(12, 200, { message: PASSWORD })
  password?: string;
}

export class AccountScopePart {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @Id('a program, or null')
  programId: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Surrey' })
  @ValidateIf((_, value) => value !== null)
  @OneLine(60, 'the campus as the student records spell it')
  campus: string | null;
}

export class AccountScopeBody extends SeenVersionBody {
  @ApiProperty({
    type: [AccountScopePart],
    description: 'Students of any of these parts are seen, no others; an empty list opens all.',
  })
  @ValidateNested({ each: true })
  @Type(() => AccountScopePart)
  @ArrayMaxSize(100, { message: 'A scope has 100 parts at most.' })
  @IsObject({ each: true, message: 'Send the list of parts.' })
  @IsArray({ message: 'Send the list of parts.' })
  scope: AccountScopePart[];
}

export class AccountScopeAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: [AccountScopePart], description: 'Which students are seen; empty: all.' })
  scope: readonly AccountScopePart[];

  @ApiProperty()
  version: number;
}

export class AccountsQuery {
  @ApiPropertyOptional({ description: 'Exactly this address, students included; left out: the staff.' })
  @IfGiven()
  @IsEmail({}, { message: 'Enter a whole mail address.' })
  email?: string;
}

export class InvitationAnswer {
  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @LocalMoment()
  askedAtLocal?: string;

  @ApiProperty({ enum: ['waiting', 'sent', 'failed'] })
  state: 'waiting' | 'sent' | 'failed';

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The code of the mail server that did not take it, or why none was sent.',
  })
  problem: string | null;
}

/** How a person can sign in. */
export class AccountAccessAnswer {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ description: 'Whether the person has chosen a password.' })
  hasPassword: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;

  @LocalMomentIfAny()
  disabledAtLocal?: string | null;

  @ApiProperty({ type: InvitationAnswer, nullable: true })
  invitation: InvitationAnswer | null;
}

export class StaffMemberAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: STAFF_ROLES })
  role: string;
}

export class OfficeAccountAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['student', ...STAFF_ROLES] })
  role: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ description: 'Whether anybody can sign in to it with a password.' })
  hasPassword: boolean;

  @ApiProperty({ type: InvitationAnswer, nullable: true })
  invitation: InvitationAnswer | null;

  @ApiProperty()
  hasSecondFactor: boolean;

  @ApiProperty({ description: 'Whether a person of the institution’s sign-in is joined to it.' })
  isJoined: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;

  @ApiProperty({ type: [AccountScopePart], description: 'Which students are seen; empty: all.' })
  scope: readonly AccountScopePart[];

  @ApiProperty()
  version: number;
}
