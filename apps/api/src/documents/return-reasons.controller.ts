import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReturnReasonList } from '#casework/documents/return-reason-list.js';
import { ForAnyone } from '../access/access-rules.js';
import { FromAnyone, type Requester } from '../access/requester.js';
import { ReturnReasonAnswer, ReturnReasonParameters } from './document-review.dto.js';

@ApiTags('Return reasons')
@Controller('return-reasons')
@ForAnyone()
export class ReturnReasonsController {
  constructor(private readonly reasons: ReturnReasonList) {}

  /** Every reason for which something may go back to its student, or went back once, with what puts it right. */
  @Get()
  @ApiOkResponse({ type: [ReturnReasonAnswer] })
  async list(
    @FromAnyone() { actor }: Requester,
    @Query() { which }: ReturnReasonParameters,
  ): Promise<readonly ReturnReasonAnswer[]> {
    return this.reasons.list(actor, which);
  }
}
