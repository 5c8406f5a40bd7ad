import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HypotheticalEvaluations } from '#casework/authorization/what-if/hypothetical-evaluations.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { WhatIfAnswer } from './what-if-answer.dto.js';
import { WhatIfBody } from './what-if.dto.js';

@ApiTags('Student')
@Controller('me/what-if')
@ForStudents()
export class WhatIfStudentController {
  constructor(private readonly evaluations: HypotheticalEvaluations) {}

  /** Both timelines, as it is and as it would be. Not advice; nothing is stored. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: WhatIfAnswer })
  async ask(
    @Body() body: WhatIfBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<WhatIfAnswer> {
    return answer(await this.evaluations.ask(actor, actor.studentId, body, origin));
  }
}
