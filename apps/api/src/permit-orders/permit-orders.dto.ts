import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PERMIT_KINDS } from '#casework/documents/permit.js';
import { type OrderedRemarkClass, REMARK_CLASSES } from '#casework/permit-orders/permit-order.js';
import { CalendarDate, IfGiven, OneLine } from '../edge/field-rules.js';
import { PageQuery } from '../edge/paging.dto.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const COUNTRIES = 'Send country codes of two capital letters, at most fifty.';
const KINDS = `Choose among ${PERMIT_KINDS.join(', ')}.`;
const CLASSES = `Choose among ${REMARK_CLASSES.join(', ')}.`;
const PREFIX = 'Enter the beginning of the numbers: a letter and the first digits, for example F12.';
const NUMBER = 'Enter the number of the institution, 40 characters at most.';

/** Each part that is given must hold; at least one must be given. */
export class OrderCriteriaBody {
  @ApiPropertyOptional({ enum: PERMIT_KINDS, isArray: true })
  @IfGiven()
  @IsIn(PERMIT_KINDS, { each: true, message: KINDS })
  @ArrayMaxSize(3, { message: KINDS })
  @IsArray({ message: KINDS })
  kinds?: (typeof PERMIT_KINDS)[number][];

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @CalendarDate()
  issuedFrom?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @CalendarDate()
  issuedTo?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @CalendarDate()
  expiresFrom?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @CalendarDate()
  expiresTo?: string;

  @ApiPropertyOptional({ example: 'F12' })
  @IfGiven()
  @MaxLength(20, { message: PREFIX })
  @IsString({ message: PREFIX })
  documentNumberPrefix?: string;

  @ApiPropertyOptional({
    type: [String],
    example: ['IN'],
    description: 'Of the holder; ISO 3166-1, two letters.',
  })
  @IfGiven()
  @ArrayMaxSize(50, { message: COUNTRIES })
  @Matches(/^[A-Z]{2}$/, { each: true, message: COUNTRIES })
  @IsArray({ message: COUNTRIES })
  citizenships?: string[];

  @ApiPropertyOptional({ example: 'O19359011033', description: 'The institution that the permit names.' })
  @IfGiven()
  @MaxLength(40, { message: NUMBER })
  @IsString({ message: NUMBER })
  dliNumber?: string;

  @ApiPropertyOptional({
    enum: REMARK_CLASSES,
    isArray: true,
    description: 'What is printed about work (R4), as the rule pack in force reads it.',
  })
  @IfGiven()
  @IsIn(REMARK_CLASSES, { each: true, message: CLASSES })
  @ArrayMaxSize(6, { message: CLASSES })
  @IsArray({ message: CLASSES })
  remarkClasses?: OrderedRemarkClass[];
}

class ClassOfPermitsBody {
  @ApiProperty({ format: 'date', description: 'The first day on which the permits count no more.' })
  @CalendarDate()
  cancelledOn: string;

  @ApiProperty({ type: OrderCriteriaBody })
  @ValidateNested()
  @IsObject({ message: 'Send the criteria as an object.' })
  @Type(() => OrderCriteriaBody)
  criteria: OrderCriteriaBody;
}

export class PreviewOrderBody extends IntersectionType(ClassOfPermitsBody, PageQuery) {}

const EXPECTED = 'Send the number of permits that the preview showed.';

export class NewOrderBody extends ClassOfPermitsBody {
  @ApiProperty({ example: 'Order cancelling certain study permits' })
  @OneLine(200, 'the title of the order')
  title: string;

  @ApiProperty({ example: 'https://gazette.gc.ca/rp-pr/p2/2026/index-eng.html' })
  @IsUrl(
    { protocols: ['https', 'http'], require_protocol: true, require_tld: false },
    { message: 'Enter the address of the order’s text, beginning with https://.' },
  )
  @MaxLength(500, { message: 'An address has 500 characters at most.' })
  source: string;

  @ApiPropertyOptional({
    description: 'The number of permits seen in the preview; with another number nothing is done.',
  })
  @IfGiven()
  @Max(2_147_483_647, { message: EXPECTED })
  @Min(0, { message: EXPECTED })
  @IsInt({ message: EXPECTED })
  expectedPermits?: number;
}

export class WithdrawOrderBody extends SeenVersionBody {
  @ApiProperty({ example: 'The order was set aside.' })
  @OneLine(500, 'the reason')
  reason: string;
}

class StudentInReachAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty()
  familyName: string;
}

export class PermitInReachAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: PERMIT_KINDS })
  kind: (typeof PERMIT_KINDS)[number];

  @ApiProperty({ format: 'date' })
  issuedOn: string;

  @ApiProperty({ format: 'date' })
  expiresOn: string;

  @ApiProperty({ type: StudentInReachAnswer })
  student: StudentInReachAnswer;
}

class OrderReachAnswer {
  @ApiProperty({ description: 'Permits that are cancelled by it.' })
  permits: number;

  @ApiProperty()
  students: number;
}

export class OrderPreviewAnswer extends OrderReachAnswer {
  @ApiProperty({
    description: 'Permits of the class that were cancelled by that day already; they stay as they are.',
  })
  alreadyCancelled: number;

  @ApiProperty({ type: [PermitInReachAnswer] })
  items: readonly PermitInReachAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class WithdrawnAnswer {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  atLocal: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  reason: string;
}

export class OrderAnswer extends OrderReachAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ format: 'date' })
  cancelledOn: string;

  @ApiProperty({ type: OrderCriteriaBody })
  criteria: object;

  @ApiProperty()
  recordedBy: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty()
  recordedAtLocal: string;

  @ApiProperty({ type: WithdrawnAnswer, nullable: true })
  withdrawn: WithdrawnAnswer | null;

  @ApiProperty()
  version: number;
}
