import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RETURN_REASONS } from '#casework/documents/return-reasons.js';
import { ForAnyone } from '../access/access-rules.js';
import { ReturnReasonAnswer } from './document-review.dto.js';

@ApiTags('Return reasons')
@Controller('return-reasons')
@ForAnyone()
export class ReturnReasonsController {
  /** Every reason for which something goes back to its student, with what puts it right. */
  @Get()
  @ApiOkResponse({ type: [ReturnReasonAnswer] })
  list(): readonly ReturnReasonAnswer[] {
    return RETURN_REASONS;
  }
}
