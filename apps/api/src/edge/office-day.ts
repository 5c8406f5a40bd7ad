import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OfficeCalendar } from '#casework/students/office-calendar.js';
import type { Actor } from '#database/actor.js';

const READER: Actor = { kind: 'system', name: 'sign_in' };

/** A hook: every answer says which day it is at the office (`Office-Day`, `YYYY-MM-DD`); browsers stand elsewhere, or their clocks are wrong. */
export const tellOfficeDay =
  (calendar: Pick<OfficeCalendar, 'atDesk'>) =>
  async ({ url }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!url.startsWith('/api/v1/') || reply.statusCode >= 500) return;
    // An installation that nobody has set up has no office yet; what was asked for is answered all the same.
    const desk = await calendar.atDesk(READER).catch(() => null);
    if (desk) void reply.header('office-day', desk.today);
  };
