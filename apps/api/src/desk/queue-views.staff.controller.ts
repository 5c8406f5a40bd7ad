import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { QueueViews } from '#casework/desk/queue-views.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { ChangeQueueViewBody, QueueViewAnswer, QueueViewBody } from './queue-views.dto.js';

@ApiTags('Staff: desk')
@Controller('queue-views')
@May('queue.work')
export class QueueViewsStaffController {
  constructor(private readonly views: QueueViews) {}

  /** My views of the queue and those that the office shares, each with the number of its tasks. */
  @Get()
  @ApiOkResponse({ type: [QueueViewAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly QueueViewAnswer[]> {
    return this.views.list(actor);
  }

  /** Keeps a filter under a name. */
  @Post()
  @ApiCreatedResponse({ type: QueueViewAnswer })
  async add(
    @Body() body: QueueViewBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<QueueViewAnswer> {
    return answer(await this.views.add(actor, body, origin));
  }

  @Put(':id')
  @ApiOkResponse({ type: QueueViewAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeQueueViewBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<QueueViewAnswer> {
    return answer(await this.views.change(actor, id, version, wish, origin));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.views.remove(actor, id, origin));
  }
}
