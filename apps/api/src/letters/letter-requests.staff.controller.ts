import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LetterReview } from '#casework/letters/requests/letter-review.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { ReasonedDecisionBody } from '../edge/reasons.dto.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { LetterRequestAnswer, ReviewedRequestAnswer } from './letter-requests.dto.js';

@ApiTags('Staff: letters')
@Controller('letter-requests')
@May('letters.decide')
export class LetterRequestsStaffController {
  constructor(private readonly review: LetterReview) {}

  /** The request beside its automatic findings. */
  @Get(':id')
  @May('letters.read')
  @ApiOkResponse({ type: ReviewedRequestAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ReviewedRequestAnswer> {
    return answer(await this.review.read(actor, id, origin));
  }

  /** Approves: the facts are frozen, the letter gets its number and its page. 409 `letter_untrue` names what forbids it. */
  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterRequestAnswer })
  async approve(
    @Param('id', IdPipe) id: string,
    @Body() body: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.review.approve(actor, id, body, origin));
  }

  /** Back to the student, with what to correct. */
  @Post(':id/return')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterRequestAnswer })
  async return(
    @Param('id', IdPipe) id: string,
    @Body() body: ReasonedDecisionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.review.sendBack(actor, id, 'return', body, origin));
  }

  /** No letter, with the reasons. */
  @Post(':id/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterRequestAnswer })
  async decline(
    @Param('id', IdPipe) id: string,
    @Body() body: ReasonedDecisionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.review.sendBack(actor, id, 'decline', body, origin));
  }
}
