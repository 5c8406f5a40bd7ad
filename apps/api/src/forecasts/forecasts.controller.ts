import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { Forecasts } from '#casework/reminders/forecast/forecasts.js';
import { ForAnyone, May } from '../access/access-rules.js';
import { FromAnyone, FromStaff, type Requester, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { ForecastAnswer, PublishedTimeBody } from './forecasts.dto.js';

@ApiTags('Forecasts')
@Controller('decision-forecasts')
export class ForecastsController {
  constructor(private readonly forecasts: Forecasts) {}

  /** How long decisions take, by kind of application: from the office's own, and as IRCC publishes it. */
  @Get()
  @ForAnyone()
  @ApiOkResponse({ type: ForecastAnswer, isArray: true })
  async read(
    @FromAnyone() { actor, origin }: Requester<StudentActor | StaffActor>,
  ): Promise<ForecastAnswer[]> {
    return this.forecasts.read(actor, origin);
  }

  /** IRCC's figure of a day, as staff read it on its page: writes an edition from today. */
  @Post('published')
  @May('forecasts.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ForecastAnswer, isArray: true })
  async publish(
    @Body() body: PublishedTimeBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ForecastAnswer[]> {
    return answer(await this.forecasts.publish(actor, body, origin));
  }
}
