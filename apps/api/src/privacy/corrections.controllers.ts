import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PersonArchive } from '#casework/privacy/archive/person-archive.js';
import { Corrections } from '#casework/privacy/corrections/corrections.js';
import { ForStudents, May } from '../access/access-rules.js';
import {
  type AccessRequest,
  FromStaff,
  FromStudent,
  type StaffRequester,
  type StudentRequester,
} from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { AskCorrectionBody, CorrectionAnswer, DecideCorrectionBody } from './corrections.dto.js';

const ZIP = { type: 'application/zip' };

@ApiTags('Student: privacy')
@Controller('me')
@ForStudents()
export class OwnDataStudentController {
  constructor(
    private readonly corrections: Corrections,
    private readonly archive: PersonArchive,
  ) {}

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

  /** Everything that the student may see of the own file, as one archive. */
  @Get('archive')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async own(
    @FromStudent() { actor, origin }: StudentRequester,
    @Req() { language }: AccessRequest,
  ): Promise<StreamableFile> {
    const content = answer(await this.archive.make(actor, actor.studentId, language, origin));
    return new StreamableFile(content, { ...ZIP, disposition: 'attachment; filename="my-file.zip"' });
  }
}

@ApiTags('Staff: privacy')
@Controller()
@May('corrections.decide')
export class PersonDataStaffController {
  constructor(
    private readonly corrections: Corrections,
    private readonly archive: PersonArchive,
  ) {}

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

  /** Everything about a person as one archive: the answer to an access request. */
  @Get('students/:id/archive')
  @May('archive.make')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async person(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
    @Req() { language }: AccessRequest,
  ): Promise<StreamableFile> {
    const content = answer(await this.archive.make(actor, id, language, origin));
    return new StreamableFile(content, { ...ZIP, disposition: 'attachment; filename="file.zip"' });
  }
}
