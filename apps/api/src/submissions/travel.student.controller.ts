import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TravelRecording } from '#casework/submissions/travel-recording.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { JourneyAnswer, NewTravelBody } from './travel.dto.js';

@ApiTags('Student: travel')
@Controller('me/travel')
@ForStudents()
export class TravelStudentController {
  constructor(private readonly travel: TravelRecording) {}

  /** My absences from Canada, the latest first. */
  @Get()
  @ApiOkResponse({ type: [JourneyAnswer] })
  async list(@FromStudent() { actor }: StudentRequester): Promise<readonly JourneyAnswer[]> {
    return this.travel.list(actor);
  }

  /** Records a departure, or with the same departure the return. */
  @Post()
  @ApiCreatedResponse({ type: JourneyAnswer })
  async record(
    @Body() body: NewTravelBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<JourneyAnswer> {
    return answer(await this.travel.record(actor, body, origin));
  }
}
