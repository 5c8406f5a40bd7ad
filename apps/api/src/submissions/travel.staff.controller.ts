import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TravelByOffice } from '#casework/submissions/travel-by-office.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { ChangeTravelBody, JourneyAnswer, NewTravelBody, RemoveTravelBody } from './travel.dto.js';

@ApiTags('Staff: student facts')
@Controller('students/:id/travel')
@May('students.change')
export class TravelStaffController {
  constructor(private readonly travel: TravelByOffice) {}

  /** Absences from Canada, the latest first. */
  @Get()
  @May('students.read')
  @ApiOkResponse({ type: [JourneyAnswer] })
  async list(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly JourneyAnswer[]> {
    return answer(await this.travel.list(actor, id, origin));
  }

  @Post()
  @ApiCreatedResponse({ type: JourneyAnswer })
  async add(
    @Param('id', IdPipe) id: string,
    @Body() body: NewTravelBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<JourneyAnswer> {
    return answer(await this.travel.add(actor, id, body, origin));
  }

  /** Corrects a journey, whoever entered it, with a reason. */
  @Patch(':rid')
  @ApiOkResponse({ type: JourneyAnswer })
  async correct(
    @Param('id', IdPipe) studentId: string,
    @Param('rid', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeTravelBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<JourneyAnswer> {
    return answer(await this.travel.correct(actor, { studentId, id, version }, wish, origin));
  }

  /** Removes a journey that never was, with a reason. */
  @Delete(':rid')
  @HttpCode(204)
  async remove(
    @Param('id', IdPipe) studentId: string,
    @Param('rid', IdPipe) id: string,
    @Body() { version, reason }: RemoveTravelBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.travel.remove(actor, { studentId, id, version }, reason, origin));
  }
}
