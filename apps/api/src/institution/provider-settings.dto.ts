import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { OneLine, SeenVersion } from '../edge/field-rules.js';

const KINDS = ['oidc', 'saml'] as const;
const ID = 'Enter small letters, figures and hyphens, 40 at most, for example campus.';
const LINES = 'Send the lines as a list of texts.';

/** Null or an empty text stands for what is left out. */
const OrNone = (max: number, what: string) => (target: object, name: string) => {
  ValidateIf((_, value) => value !== null)(target, name);
  OneLine(max, what)(target, name);
};

export class ProviderBody {
  @ApiProperty({ enum: KINDS, description: 'OpenID Connect, or SAML 2.0.' })
  @IsIn(KINDS, { message: 'Choose oidc or saml.' })
  kind: (typeof KINDS)[number];

  @ApiProperty({ example: 'Sign in with your school account', description: 'What the button says.' })
  @OneLine(80, 'what the button says in English')
  nameEn: string;

  @ApiProperty({ example: 'Se connecter avec le compte de l’école' })
  @OneLine(80, 'what the button says in French')
  nameFr: string;

  @ApiProperty({
    example: 'https://login.school.example',
    description: 'OIDC: its address. SAML: its entity id.',
  })
  @OneLine(500, 'the issuer')
  issuer: string;

  @ApiProperty({ type: String, nullable: true, description: 'OIDC.' })
  @OrNone(200, 'the client id')
  clientId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'OIDC. Null: the one that was given before.' })
  @OrNone(500, 'the client secret')
  clientSecret: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'openid profile email' })
  @OrNone(200, 'the scopes')
  scopes: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SAML: where requests are sent to.' })
  @OrNone(500, 'the address of sign-in')
  entryPoint: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SAML: PEM, one after the other.' })
  @Length(1, 20_000, { message: 'Paste the signing certificate.' })
  @IsString({ message: 'Paste the signing certificate.' })
  @ValidateIf((_, value) => value !== null)
  certificates: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'student_number' })
  @OrNone(200, 'a claim')
  studentNumberClaim: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'groups' })
  @OrNone(200, 'a claim')
  staffClaim: string | null;

  @ApiProperty({ type: String, nullable: true })
  @OrNone(200, 'a claim')
  emailClaim: string | null;

  @ApiProperty({ type: String, nullable: true })
  @OrNone(200, 'a claim')
  nameClaim: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SAML, where the NameID is not persistent.' })
  @OrNone(200, 'an attribute')
  subjectClaim: string | null;

  @ApiProperty({
    type: [String],
    example: ['coop-desk = reviewer'],
    description: 'Where several fit, the first.',
  })
  @Matches(/^\P{Cc}{1,250}$/u, { each: true, message: LINES })
  @IsString({ each: true, message: LINES })
  @ArrayMaxSize(50, { message: 'Write 50 lines at most.' })
  @IsArray({ message: LINES })
  staffRoles: string[];
}

export class NewProviderBody extends ProviderBody {
  @ApiProperty({ example: 'campus', description: 'Stands in addresses, and is never given again.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: ID })
  @IsString({ message: ID })
  id: string;
}

export class ChangedProviderBody extends ProviderBody {
  @ApiProperty()
  @SeenVersion()
  version: number;
}

export class ProviderStepBody {
  @ApiProperty()
  @SeenVersion()
  version: number;
}

export class ProviderAnswer {
  @ApiProperty({ enum: KINDS })
  kind: (typeof KINDS)[number];

  @ApiProperty()
  id: string;

  @ApiProperty()
  nameEn: string;

  @ApiProperty()
  nameFr: string;

  @ApiProperty()
  issuer: string;

  @ApiProperty({ type: String, nullable: true })
  clientId: string | null;

  @ApiProperty({ type: String, nullable: true })
  scopes: string | null;

  @ApiProperty({ type: String, nullable: true })
  entryPoint: string | null;

  @ApiProperty({ type: String, nullable: true })
  certificates: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of the first that ends, in UTC.',
  })
  certificateEndsOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  studentNumberClaim: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffClaim: string | null;

  @ApiProperty({ type: String, nullable: true })
  emailClaim: string | null;

  @ApiProperty({ type: String, nullable: true })
  nameClaim: string | null;

  @ApiProperty({ type: String, nullable: true })
  subjectClaim: string | null;

  @ApiProperty({ type: [String] })
  staffRoles: readonly string[];

  @ApiProperty({ enum: ['file', 'office'], description: 'Of the file: changed by the operator alone.' })
  source: 'file' | 'office';

  @ApiProperty()
  isInForce: boolean;

  @ApiProperty({ description: 'What is told here is a draft that does not count yet.' })
  hasDraft: boolean;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: Date | null;

  @ApiProperty({ description: 'What the provider’s operator enters as redirect or reply address.' })
  callbackUrl: string;

  @ApiProperty({ type: String, nullable: true, description: 'SAML: what the provider’s operator reads.' })
  metadataUrl: string | null;
}

export class ChangedProviderAnswer extends ProviderAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'It waits for a second person.' })
  approvalId: string | null;
}

export class ProviderCheckAnswer {
  @ApiProperty({ description: 'The provider answered, or a request to it could be made.' })
  isReachable: boolean;
}
