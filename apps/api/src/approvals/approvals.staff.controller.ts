import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Approvals } from '#casework/approvals/approvals.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { ApprovalAnswer, ApprovalsQuery, DeclineApprovalBody } from './approvals.dto.js';

@ApiTags('Staff: approvals')
@Controller('approvals')
@May('approvals.decide')
export class ApprovalsStaffController {
  constructor(private readonly approvals: Approvals) {}

  /** What waits for a second person, of the steps that are yours to do, and what was settled in the last 90 days. */
  @Get()
  @ApiOkResponse({ type: [ApprovalAnswer] })
  async list(
    @Query() { studentId }: ApprovalsQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly ApprovalAnswer[]> {
    return this.approvals.list(actor, studentId ?? null, origin);
  }

  /** Carries out what somebody else asked for; the trail names both. */
  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: ApprovalAnswer })
  async approve(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ApprovalAnswer> {
    return answer(await this.approvals.approve(actor, id, version, origin));
  }

  /** Says no with a reason; nothing is done. */
  @Post(':id/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: ApprovalAnswer })
  async decline(
    @Param('id', IdPipe) id: string,
    @Body() body: DeclineApprovalBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ApprovalAnswer> {
    return answer(await this.approvals.decline(actor, id, body, origin));
  }

  /** Takes back what you asked for yourself. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ApprovalAnswer })
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ApprovalAnswer> {
    return answer(await this.approvals.withdraw(actor, id, version, origin));
  }
}
