import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../../access/access-rules.js';
import { type AccessRequest, FromStaff, type StaffRequester } from '../../access/requester.js';
import { DeskEventsQuery, DeskPulseAnswer } from './desk-live.dto.js';
import { DeskStreams } from './desk-streams.js';

@ApiTags('Staff: desk')
@ApiExtraModels(DeskPulseAnswer)
@Controller('desk')
@May('queue.work')
export class DeskLiveStaffController {
  constructor(private readonly streams: DeskStreams) {}

  /** The desk as it changes: my counts, who looks at the same as I do, work in the background. Ends with the session. */
  @Get('events')
  @ApiOkResponse({
    description: 'Server-sent events `pulse`, `still` and `signed_out`.',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(DeskPulseAnswer) } } },
  })
  events(
    @Query() { subject }: DeskEventsQuery,
    @FromStaff() { actor }: StaffRequester,
    @Req() { sessionToken }: AccessRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (!sessionToken) throw new Error('A member of staff comes by a session.');
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      // Proxies neither keep nor change nor gather what comes.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const end = this.streams.open(
      { actor, sessionToken, subject: subject ?? null },
      { write: (text) => void raw.write(text), end: () => void raw.end() },
    );
    raw.on('close', end);
  }
}
