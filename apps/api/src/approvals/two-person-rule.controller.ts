import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TwoPersonRule } from '#casework/approvals/two-person-rule.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { ChangedTwoPersonRuleAnswer, TwoPersonRuleAnswer, TwoPersonRuleBody } from './two-person-rule.dto.js';

@ApiTags('Staff: approvals')
@Controller('two-person-rule')
export class TwoPersonRuleController {
  constructor(private readonly rule: TwoPersonRule) {}

  /** Which steps need a second person, and how many requests wait for you. */
  @Get()
  @May('approvals.decide')
  @ApiOkResponse({ type: TwoPersonRuleAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<TwoPersonRuleAnswer> {
    return this.rule.read(actor);
  }

  /** Adds steps at once; takes steps out once a second person has approved it. */
  @Put()
  @May('approvals.change')
  @ApiOkResponse({ type: ChangedTwoPersonRuleAnswer })
  async change(
    @Body() { version, ...wish }: TwoPersonRuleBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ChangedTwoPersonRuleAnswer> {
    return answer(await this.rule.change(actor, version, wish, origin));
  }
}
