import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReturnReasonList } from '#casework/documents/return-reason-list.js';
import { ForAnyone } from '../access/access-rules.js';
import { FromAnyone, type Requester } from '../access/requester.js';
import { ReturnReasonAnswer } from './document-review.dto.js';

@ApiTags('Return reasons')
@Controller('return-reasons')
@ForAnyone()
export class ReturnReasonsController {
  constructor(private readonly reasons: ReturnReasonList) {}

  /** Every reason for which something may go back to its student now, with what puts it right. */
  @Get()
  @ApiOkResponse({ type: [ReturnReasonAnswer] })
  async list(@FromAnyone() { actor }: Requester): Promise<readonly ReturnReasonAnswer[]> {
    return this.reasons.offered(actor);
  }
}
