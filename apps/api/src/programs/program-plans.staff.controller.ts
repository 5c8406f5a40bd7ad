import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProgramPlans } from '#casework/students/program-plans.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { CertifyPlanBody, PlanQuery, ProgramPlanAnswer, WritePlanBody } from './program-plans.dto.js';

/** Reviewers read; coordinators and administrators write. */
@ApiTags('Staff: programs')
@Controller('programs')
@May('programs.read')
export class ProgramPlansStaffController {
  constructor(private readonly plans: ProgramPlans) {}

  /** The plan for students admitted today, or on the day named. */
  @Get(':id/plan')
  @ApiOkResponse({ type: ProgramPlanAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @Query() { admittedOn }: PlanQuery,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<ProgramPlanAnswer> {
    return answer(await this.plans.read(actor, id, admittedOn ?? null));
  }

  /** Every version, the newest first. */
  @Get(':id/plans')
  @ApiOkResponse({ type: [ProgramPlanAnswer] })
  async history(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<ProgramPlanAnswer[]> {
    return answer(await this.plans.history(actor, id));
  }

  /** Writes the next version; the program's weeks and basis follow it, and its students are assessed again. */
  @Put(':id/plan')
  @May('programs.plan')
  @ApiOkResponse({ type: ProgramPlanAnswer })
  async write(
    @Param('id', IdPipe) id: string,
    @Body() { version, basis, stages, admittedFrom = null, admittedTo = null }: WritePlanBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProgramPlanAnswer> {
    const whole = stages.map(({ credits = null, term = null, ...stage }) => ({ ...stage, credits, term }));
    const values = { basis, stages: whole, admittedFrom, admittedTo };
    return answer(await this.plans.write(actor, id, version, values, origin));
  }

  /** Records that the registrar certified the latest version. */
  @Post(':id/plan/certify')
  @May('programs.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: ProgramPlanAnswer })
  async certify(
    @Param('id', IdPipe) id: string,
    @Body() { version, by, office, document, on }: CertifyPlanBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProgramPlanAnswer> {
    const certification = { by, office: office ?? null, document: document ?? null, on };
    return answer(await this.plans.certify(actor, id, version, certification, origin));
  }
}
