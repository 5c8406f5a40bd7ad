import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SelfChecks } from '#casework/authorization/self-check/self-checks.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { SelfCheckAnswer, SelfCheckBody } from './self-check.dto.js';

@ApiTags('Student')
@Controller('me/self-check')
@ForStudents()
export class SelfCheckStudentController {
  constructor(private readonly checks: SelfChecks) {}

  /** What the rules would give for the permit as I read it. Not advice; nothing is stored. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SelfCheckAnswer })
  async check(
    @Body() body: SelfCheckBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<SelfCheckAnswer> {
    return answer(await this.checks.check(actor, body, origin));
  }
}
