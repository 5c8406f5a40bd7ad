import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, Length, MaxLength, MinLength } from 'class-validator';
import { IfGiven } from '../edge/field-rules.js';
import { PASSWORD_LENGTH } from '../accounts/account-links.dto.js';
import { type Permission, PERMISSIONS } from '#domain/permissions/permissions.js';
import { STAFF_ROLES } from '#domain/permissions/roles.js';

const ROLES = ['student', ...STAFF_ROLES] as const;
const CODE = 'Enter the six digits that your telephone shows, or a recovery code.';
const LANGUAGES = ['en', 'fr'] as const;

export class SignInBody {
  @ApiProperty({ example: 'maya.staff@coopdesk.example' })
  @IsEmail({}, { message: 'Enter the mail address of your account, for example name@school.example.' })
  @MaxLength(254, { message: 'A mail address has 254 characters at most.' })
  email: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'Enter your password.' })
  @MinLength(1, { message: 'Enter your password.' })
  @MaxLength(200, { message: 'A password has 200 characters at most.' })
  password: string;

  @ApiPropertyOptional({
    description: 'Six digits of the telephone, or a recovery code; asked for by the code `code_needed`.',
  })
  @IfGiven()
  @MaxLength(40, { message: CODE })
  @IsString({ message: CODE })
  code?: string;
}

export class OwnPasswordBody {
  @ApiProperty({ format: 'password' })
  @IsString({ message: 'Enter your present password.' })
  @MinLength(1, { message: 'Enter your present password.' })
  @MaxLength(200, { message: 'A password has 200 characters at most.' })
  current: string;

  @ApiProperty({ format: 'password', minLength: 12, maxLength: 200 })
  @Length(12, 200, { message: PASSWORD_LENGTH })
  @IsString({ message: PASSWORD_LENGTH })
  password: string;
}

export class ChangeLanguageBody {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES, { message: 'Choose en or fr.' })
  language: 'en' | 'fr';
}

export class AccountAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ROLES })
  role: (typeof ROLES)[number];

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: LANGUAGES })
  language: 'en' | 'fr';

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  studentId: string | null;
}

const IN_FRENCH = {
  type: String,
  nullable: true,
  description: 'The same in French; null where the English one stands for both.',
} as const;

/** How to reach a person of the office; who shows it picks the names of the reader’s language. */
export class OfficeContactAnswer {
  @ApiProperty()
  institutionName: string;

  @ApiProperty({ ...IN_FRENCH, example: 'Université polytechnique Kestrel' })
  institutionNameFr: string | null;

  @ApiProperty()
  officeName: string;

  @ApiProperty({ ...IN_FRENCH, example: 'Bureau de l’enseignement coopératif' })
  officeNameFr: string | null;

  @ApiProperty()
  email: string;

  @ApiProperty()
  telephone: string;

  @ApiProperty({ example: 'America/Vancouver' })
  timeZone: string;
}

export class SessionAnswer {
  @ApiProperty({ type: AccountAnswer })
  account: AccountAnswer;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ description: 'To be sent as X-CSRF-Token with every change that the cookie vouches for.' })
  csrfToken: string;

  @ApiProperty({ description: 'Nothing else is allowed before a second factor is set up.' })
  mustSetUpSecondFactor: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'coop',
    description: 'Which way through the house a student goes: coop, or that of a candidate; null for staff.',
  })
  pathway: string | null;

  @ApiProperty({
    enum: Object.keys(PERMISSIONS),
    enumName: 'Permission',
    isArray: true,
    description: 'What the account may do, so that pages show no more than that; empty for students.',
  })
  permissions: readonly Permission[];

  @ApiProperty({
    type: OfficeContactAnswer,
    nullable: true,
    description: 'Whom to ask; null while the office is not set up.',
  })
  office: OfficeContactAnswer | null;
}

export class CurrentSessionAnswer {
  @ApiProperty({
    type: SessionAnswer,
    nullable: true,
    description: 'Null: nobody is signed in, or the session has ended.',
  })
  session: SessionAnswer | null;
}
