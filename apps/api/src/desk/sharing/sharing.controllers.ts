import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Delegations } from '#casework/desk/sharing/delegations.js';
import { SharingPlans } from '#casework/desk/sharing/sharing-plans.js';
import { May } from '../../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../../access/requester.js';
import { IdPipe } from '../../edge/id.pipe.js';
import { answer } from '../../edge/refusal-error.js';
import { DelegationAnswer, DelegationBody, SharingPlanAnswer, SharingPlanBody } from './sharing.dto.js';

@ApiTags('Staff: desk')
@Controller('queue-delegations')
@May('queue.work')
export class DelegationsStaffController {
  constructor(private readonly delegations: Delegations) {}

  /** Who covers whose queue now and later: to and from me, or everybody’s for administrators. */
  @Get()
  @ApiOkResponse({ type: [DelegationAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly DelegationAnswer[]> {
    return this.delegations.list(actor);
  }

  /** Hands a queue to a colleague for some days. */
  @Post()
  @ApiCreatedResponse({ type: DelegationAnswer })
  async add(
    @Body() body: DelegationBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DelegationAnswer> {
    return answer(await this.delegations.add(actor, body, origin));
  }

  /** Takes a queue back. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.delegations.remove(actor, id, origin));
  }
}

@ApiTags('Staff: desk')
@Controller('sharing-plan')
export class SharingPlanController {
  constructor(private readonly plans: SharingPlans) {}

  /** By which rules new tasks find somebody. */
  @Get()
  @May('queue.work')
  @ApiOkResponse({ type: SharingPlanAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<SharingPlanAnswer> {
    return this.plans.read(actor);
  }

  @Put()
  @May('office.administer')
  @ApiOkResponse({ type: SharingPlanAnswer })
  async change(
    @Body() { version, rules }: SharingPlanBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SharingPlanAnswer> {
    return answer(await this.plans.change(actor, version, rules, origin));
  }
}
