import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Corrections } from '#casework/privacy/corrections/corrections.js';
import { ForStudents, May } from '../access/access-rules.js';
import { FromStaff, FromStudent, type StaffRequester, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { AskCorrectionBody, CorrectionAnswer, DecideCorrectionBody } from './corrections.dto.js';

@ApiTags('Student: privacy')
@Controller('me')
@ForStudents()
export class OwnDataStudentController {
  constructor(private readonly corrections: Corrections) {}

  @Get('corrections')
  @ApiOkResponse({ type: [CorrectionAnswer] })
  async list(@FromStudent() { actor, origin }: StudentRequester): Promise<readonly CorrectionAnswer[]> {
    return this.corrections.list(actor, origin);
  }

  /** Asks for something on file to be put right. */
  @Post('corrections')
  @ApiCreatedResponse({ type: CorrectionAnswer })
  async ask(
    @Body() body: AskCorrectionBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<CorrectionAnswer> {
    return answer(await this.corrections.ask(actor, body, origin));
  }
}

@ApiTags('Staff: privacy')
@Controller()
@May('corrections.decide')
export class PersonDataStaffController {
  constructor(private readonly corrections: Corrections) {}

  /** Corrections that students ask for, the open ones first. */
  @Get('corrections')
  @ApiOkResponse({ type: [CorrectionAnswer] })
  async list(@FromStaff() { actor, origin }: StaffRequester): Promise<readonly CorrectionAnswer[]> {
    return this.corrections.list(actor, origin);
  }

  @Post('corrections/:id/decide')
  @HttpCode(200)
  @ApiOkResponse({ type: CorrectionAnswer })
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() body: DecideCorrectionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<CorrectionAnswer> {
    return answer(await this.corrections.decide(actor, id, body, origin));
  }
}
