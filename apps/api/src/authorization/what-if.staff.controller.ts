import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HypotheticalEvaluations } from '#casework/authorization/what-if/hypothetical-evaluations.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { WhatIfAnswer } from './what-if-answer.dto.js';
import { WhatIfBody } from './what-if.dto.js';

@ApiTags('Staff: students')
@Controller('students/:id/what-if')
@May('students.read')
export class WhatIfStaffController {
  constructor(private readonly evaluations: HypotheticalEvaluations) {}

  /** Both timelines of the student, as it is and as it would be. Not advice; nothing is stored. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: WhatIfAnswer })
  async ask(
    @Param('id', IdPipe) id: string,
    @Body() body: WhatIfBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WhatIfAnswer> {
    return answer(await this.evaluations.ask(actor, id, body, origin));
  }
}
