import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CalendarReading, NO_CALENDAR } from '#casework/reminders/calendar/calendar-reading.js';
import { Clock } from '#platform/clock/clock.js';
import { Public } from '../access/access-rules.js';
import { type AccessRequest, originOf } from '../access/requester.js';
import { AddressLimit } from '../edge/address-limit.js';
import { namesTag } from '../edge/entity-tags.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { UNTRACED } from '../edge/untraced-pages.js';

/** Calendar programs look every few hours; a service that fetches for many people does so from few addresses. */
const PER_MINUTE_AND_ADDRESS = 300;
const PER_MINUTE_AND_CALENDAR = 10;

@ApiTags('Public: calendars')
@Controller('calendars')
export class CalendarsPublicController {
  private readonly addresses = new AddressLimit(PER_MINUTE_AND_ADDRESS);
  private readonly calendars = new AddressLimit(PER_MINUTE_AND_CALENDAR);

  constructor(
    private readonly reading: CalendarReading,
    private readonly clock: Clock,
  ) {}

  /** A private calendar of deadlines (iCalendar), for whoever has its address. No cookie is asked for or given. */
  @Get(':file')
  @Public()
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'RFC 5545, with an ETag.' })
  async open(
    @Param('file') file: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    void reply.headers(UNTRACED);
    const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
    // What cannot be an address of ours costs nothing, and is told nothing else.
    if (token === undefined) throw new RefusalError(NO_CALENDAR);
    this.slowDown(request.ip, token, reply);
    const { text, tag } = answer(await this.reading.open(token, originOf(request)));
    void reply.headers({ 'cache-control': 'private, no-cache', etag: `"${tag}"` });
    if (namesTag(request.headers['if-none-match'], tag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'text/calendar; charset=utf-8');
    void reply.header('content-disposition', 'inline; filename="deadlines.ics"');
    return text;
  }

  private slowDown(address: string, token: string, reply: FastifyReply): void {
    const now = this.clock.now().getTime();
    const wait = Math.max(
      this.addresses.secondsToWait(address, now),
      this.calendars.secondsToWait(token, now),
    );
    if (wait === 0) return;
    void reply.header('retry-after', String(wait));
    throw new RefusalError(TOO_MANY);
  }
}

const TOO_MANY = {
  code: 'too_many_requests',
  status: 429,
  title: 'Too many requests',
  detail: 'This calendar was fetched very often just now. Every few hours is enough; wait a minute.',
} as const;
