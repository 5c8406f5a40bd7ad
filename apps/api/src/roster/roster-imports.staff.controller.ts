import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RosterReception } from '#casework/students/roster-reception.js';
import { RosterReport } from '#casework/students/roster-report.js';
import { May } from '../access/access-rules.js';
import { type AccessRequest, FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { incomingParts } from '../edge/incoming-parts.js';
import { answer } from '../edge/refusal-error.js';
import { RosterImportAnswer, RosterRowPageAnswer, RosterRowsQuery } from './roster.dto.js';
import { readRosterForm } from './roster-form.js';

@ApiTags('Staff: roster')
@Controller('roster-imports')
@May('roster.import')
export class RosterImportsStaffController {
  constructor(
    private readonly reception: RosterReception,
    private readonly report: RosterReport,
  ) {}

  /** Takes a roster in; a worker imports it. Ask for the import by its id to see how far it is. */
  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'CSV with a header, comma or semicolon.' },
        dryRun: { type: 'boolean', default: false },
      },
    },
  })
  @ApiAcceptedResponse({ type: RosterImportAnswer })
  async receive(
    @Req() request: AccessRequest,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<RosterImportAnswer> {
    const { roster, dryRun } = await readRosterForm(incomingParts(request), this.reception);
    return answer(await this.reception.accept(actor, roster, dryRun, origin));
  }

  /** The latest hundred imports. */
  @Get()
  @ApiOkResponse({ type: [RosterImportAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<RosterImportAnswer[]> {
    return this.report.list(actor);
  }

  /** How far an import is, and its counts. */
  @Get(':id')
  @ApiOkResponse({ type: RosterImportAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<RosterImportAnswer> {
    return answer(await this.report.read(actor, id));
  }

  /** The lines worth a look: changed, rejected, for a person; and students who are not in the file. */
  @Get(':id/rows')
  @ApiOkResponse({ type: RosterRowPageAnswer })
  async rows(
    @Param('id', IdPipe) id: string,
    @Query() page: RosterRowsQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<RosterRowPageAnswer> {
    return answer(await this.report.rows(actor, id, page, origin));
  }
}
