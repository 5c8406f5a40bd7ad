import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProgramRecords } from '#casework/students/program-records.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { ChangeProgramBody, NewProgramBody, ProgramAnswer } from './programs.dto.js';

@ApiTags('Staff: programs')
@Controller('programs')
@May('programs.change')
export class ProgramsStaffController {
  constructor(private readonly programs: ProgramRecords) {}

  /** Every program with its plan, by code. */
  @Get()
  @May('programs.read')
  @ApiOkResponse({ type: [ProgramAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<ProgramAnswer[]> {
    return this.programs.list(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: ProgramAnswer })
  async create(
    @Body() { credential = null, level = 'post_secondary', kind = 'academic', ...plan }: NewProgramBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProgramAnswer> {
    const values = { ...plan, credential, level, kind, streamCertified: plan.streamCertified ?? false };
    return answer(await this.programs.create(actor, values, origin));
  }

  /** Changes what is sent; every student of the program is assessed again. */
  @Patch(':id')
  @ApiOkResponse({ type: ProgramAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeProgramBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProgramAnswer> {
    return answer(await this.programs.change(actor, id, version, wish, origin));
  }
}
