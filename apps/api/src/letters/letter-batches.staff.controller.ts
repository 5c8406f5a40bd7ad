import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BatchPreview } from '#casework/letters/batch/batch-preview.js';
import { LetterBatches } from '#casework/letters/batch/letter-batches.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  BatchFilterBody,
  BatchPreviewAnswer,
  LetterBatchAnswer,
  LetterBatchRowPageAnswer,
  LetterBatchRowsQuery,
  NewLetterBatchBody,
} from './letter-batches.dto.js';

@ApiTags('Staff: letters')
@Controller('letter-batches')
@May('letters.bulk')
export class LetterBatchesStaffController {
  constructor(
    private readonly batches: LetterBatches,
    private readonly preview: BatchPreview,
  ) {}

  /** What would become of requests that wait if they were approved now, one by one; nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchPreviewAnswer })
  async look(
    @Body() body: BatchFilterBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<BatchPreviewAnswer> {
    return answer(await this.preview.page(actor, body, origin));
  }

  /** Approves many requests in the background, in the name of who asks; one that cannot be issued never stops the others. */
  @Post()
  @ApiCreatedResponse({ type: LetterBatchAnswer })
  async start(
    @Body() { rows }: NewLetterBatchBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterBatchAnswer> {
    return answer(await this.batches.start(actor, rows, origin));
  }

  /** The latest twenty. */
  @Get()
  @ApiOkResponse({ type: [LetterBatchAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly LetterBatchAnswer[]> {
    return this.batches.list(actor);
  }

  /** How far it is. */
  @Get(':id')
  @ApiOkResponse({ type: LetterBatchAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<LetterBatchAnswer> {
    return answer(await this.batches.read(actor, id));
  }

  /** What became of each request, by name; the audit trail records who was shown. */
  @Get(':id/rows')
  @ApiOkResponse({ type: LetterBatchRowPageAnswer })
  async rows(
    @Param('id', IdPipe) id: string,
    @Query() page: LetterBatchRowsQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterBatchRowPageAnswer> {
    return answer(await this.batches.rows(actor, id, page, origin));
  }

  /** Looks at no further rows; what was approved stays approved. */
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterBatchAnswer })
  async stop(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterBatchAnswer> {
    return answer(await this.batches.stop(actor, id, origin));
  }

  /** A new batch of what was left: letters that failed, and refusals whose cause may have been put right. */
  @Post(':id/again')
  @ApiCreatedResponse({ type: LetterBatchAnswer })
  async again(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterBatchAnswer> {
    return answer(await this.batches.again(actor, id, origin));
  }
}
