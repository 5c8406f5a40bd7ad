import { Module } from '@nestjs/common';
import { CalendarModule } from '#casework/reminders/calendar/calendar.module.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarsPublicController } from './calendars.public.controller.js';

@Module({
  imports: [CalendarModule],
  controllers: [CalendarFeedController, CalendarsPublicController],
})
export class CalendarEdgeModule {}
