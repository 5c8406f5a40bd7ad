import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalendarFeeds, type FeedActor } from '#casework/reminders/calendar/calendar-feeds.js';
import { Settings } from '#platform/config/settings.js';
import { ForAnyone } from '../access/access-rules.js';
import { FromAnyone, type Requester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { CalendarFeedAnswer, NewCalendarFeedAnswer } from './calendar.dto.js';

/** One's own calendar: a student's of their deadlines, a member of staff's of the office's. */
@ApiTags('Calendar')
@Controller('calendar-feed')
@ForAnyone()
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOkResponse({ type: CalendarFeedAnswer })
  async read(@FromAnyone() { actor, origin }: Requester<FeedActor>): Promise<CalendarFeedAnswer> {
    return this.feeds.read(actor, origin);
  }

  /** Makes an address, or another in place of the one there is, which opens nothing from then on. */
  @Post()
  @ApiCreatedResponse({ type: NewCalendarFeedAnswer })
  async make(@FromAnyone() { actor, origin }: Requester<FeedActor>): Promise<NewCalendarFeedAnswer> {
    const { token, ...state } = await this.feeds.make(actor, origin);
    return {
      ...state,
      address: new URL(`/api/v1/calendars/${token}.ics`, this.settings.http.publicUrl).href,
    };
  }

  /** Ends the address; calendars that have it are empty from their next look on. */
  @Delete()
  @HttpCode(200)
  @ApiOkResponse({ type: CalendarFeedAnswer })
  async end(@FromAnyone() { actor, origin }: Requester<FeedActor>): Promise<CalendarFeedAnswer> {
    return answer(await this.feeds.end(actor, origin));
  }
}
