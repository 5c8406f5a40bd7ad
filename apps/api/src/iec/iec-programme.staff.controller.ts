import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { PROGRAMME_PARTS, type ProgrammePart } from '#domain/iec/programme/edition-changes.js';
import { IecProgrammes } from '#casework/iec/iec-programmes.js';
import { ProgrammePreviews } from '#casework/iec/programme-preview.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { EditionAnswer, NewEditionBody } from './iec.dto.js';
import { ProgrammePreviewAnswer, ProgrammeRowsBody } from './programme-preview.dto.js';
import { ProgrammePartPipe } from './programme-part.pipe.js';

@ApiTags('Staff: pathways')
@Controller('iec/programme')
@May('candidates.work')
export class IecProgrammeStaffController {
  constructor(
    private readonly programmes: IecProgrammes,
    private readonly previews: ProgrammePreviews,
  ) {}

  /** A part of the programme's dated data with its history: the newest edition first, which counts. */
  @Get(':part/editions')
  @ApiParam({ name: 'part', enum: PROGRAMME_PARTS })
  @ApiOkResponse({ type: [EditionAnswer] })
  async editions(
    @Param('part', ProgrammePartPipe) part: ProgrammePart,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<readonly EditionAnswer[]> {
    return this.programmes.editions(actor, part);
  }

  /** Records a new edition, which counts from now on. Administrators only; older ones stay as they are. */
  @Post(':part/editions')
  @May('programme.change')
  @ApiParam({ name: 'part', enum: PROGRAMME_PARTS })
  @ApiCreatedResponse({ type: [EditionAnswer] })
  async record(
    @Param('part', ProgrammePartPipe) part: ProgrammePart,
    @Body() body: NewEditionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly EditionAnswer[]> {
    return answer(await this.programmes.record(actor, part, body, origin));
  }

  /** What rows would change if they were published: row by row, and in the cases that are open. Keeps nothing. */
  @Post(':part/previews')
  @HttpCode(200)
  @May('programme.change')
  @ApiParam({ name: 'part', enum: PROGRAMME_PARTS })
  @ApiOkResponse({ type: ProgrammePreviewAnswer })
  async preview(
    @Param('part', ProgrammePartPipe) part: ProgrammePart,
    @Body() body: ProgrammeRowsBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProgrammePreviewAnswer> {
    return answer(await this.previews.preview(actor, part, body, origin));
  }
}
