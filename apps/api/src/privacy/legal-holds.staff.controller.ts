import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { LegalHolds } from '#casework/privacy/holds/legal-holds.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { LocalMoment, LocalMomentIfAny, Moment, MomentIfAny } from '../edge/moments.js';
import { answer } from '../edge/refusal-error.js';

const REASON = 'Write the reason, 1,000 characters at most.';

class HoldReasonBody {
  @ApiProperty({ maxLength: 1000 })
  @Matches(/\S/, { message: REASON })
  @Length(1, 1000, { message: REASON })
  @IsString({ message: REASON })
  reason: string;
}

class LegalHoldAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  setBy: string;

  @Moment()
  setAt: string;

  @LocalMoment()
  setAtLocal?: string;

  @ApiProperty({ type: String, nullable: true })
  liftedBy: string | null;

  @MomentIfAny()
  liftedAt: string | null;

  @LocalMomentIfAny()
  liftedAtLocal?: string | null;

  @ApiProperty({ type: String, nullable: true })
  liftReason: string | null;
}

class HeldStudent {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  studentNumber: string;
}

class StandingHoldAnswer extends LegalHoldAnswer {
  @ApiProperty({ type: HeldStudent })
  student: HeldStudent;
}

@ApiTags('Staff: privacy')
@Controller('legal-holds')
@May('holds.set')
export class StandingHoldsStaffController {
  constructor(private readonly holds: LegalHolds) {}

  /** Everybody whose file is held, the newest hold first. */
  @Get()
  @ApiOkResponse({ type: [StandingHoldAnswer] })
  async standing(@FromStaff() { actor, origin }: StaffRequester): Promise<readonly StandingHoldAnswer[]> {
    return this.holds.standing(actor, origin);
  }
}

@ApiTags('Staff: privacy')
@Controller('students/:id/legal-holds')
@May('holds.set')
export class LegalHoldsStaffController {
  constructor(private readonly holds: LegalHolds) {}

  @Get()
  @ApiOkResponse({ type: [LegalHoldAnswer] })
  async list(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly LegalHoldAnswer[]> {
    return answer(await this.holds.list(actor, id, origin));
  }

  /** Keeps the student's file whatever retention says, until it is lifted. */
  @Post()
  @ApiCreatedResponse({ type: LegalHoldAnswer })
  async set(
    @Param('id', IdPipe) id: string,
    @Body() { reason }: HoldReasonBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LegalHoldAnswer> {
    return answer(await this.holds.set(actor, id, reason, origin));
  }

  @Post(':holdId/lift')
  @HttpCode(200)
  @ApiOkResponse({ type: LegalHoldAnswer })
  async lift(
    @Param('id', IdPipe) id: string,
    @Param('holdId', IdPipe) holdId: string,
    @Body() { reason }: HoldReasonBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LegalHoldAnswer> {
    return answer(await this.holds.lift(actor, id, holdId, reason, origin));
  }
}
