import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LetterKinds } from '#casework/letters/kinds/letter-kinds.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { ChangeLetterKindBody, LetterKindAnswer, NewLetterKindBody } from './letter-kinds.dto.js';

@ApiTags('Administrator: letters')
@Controller('letter-kinds')
@May('letter_kinds.change')
export class LetterKindsAdministratorController {
  constructor(private readonly kinds: LetterKinds) {}

  /** Adds a kind on one of the bases. It has no words until a template of it is put in force. */
  @Post()
  @ApiCreatedResponse({ type: LetterKindAnswer })
  async add(
    @Body() { code, names, base, ...rest }: NewLetterKindBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterKindAnswer> {
    const {
      studentsMayAsk = true,
      staffMayAsk = true,
      issueWithoutReview = false,
      turnaroundDays = 5,
    } = rest;
    const kind = { code, names, base, studentsMayAsk, staffMayAsk, issueWithoutReview, turnaroundDays };
    return answer(await this.kinds.add(actor, kind, origin));
  }

  /** Changes what is sent. */
  @Patch(':code')
  @ApiOkResponse({ type: LetterKindAnswer })
  async change(
    @Param('code') code: string,
    @Body() { version, ...wish }: ChangeLetterKindBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterKindAnswer> {
    return answer(await this.kinds.change(actor, code, version, wish, origin));
  }

  /** Nobody asks for it any more; requests that are open are still answered. */
  @Post(':code/retire')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterKindAnswer })
  async retire(
    @Param('code') code: string,
    @Body() body: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterKindAnswer> {
    return answer(await this.kinds.retire(actor, code, body, origin));
  }
}
