import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadingReports } from '#casework/documents/second-readings/reading-report.js';
import { SecondReadings } from '#casework/documents/second-readings/second-readings.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  ReadAgainAnswer,
  ReadAgainBody,
  ReadingReportAnswer,
  SecondReadingAnswer,
} from './second-readings.dto.js';

@ApiTags('Staff: documents')
@Controller('second-readings')
@May('documents.decide')
export class SecondReadingsStaffController {
  constructor(
    private readonly readings: SecondReadings,
    private readonly reports: ReadingReports,
  ) {}

  /** How well two people read the same pages in the last year, field by field. */
  @Get()
  @ApiOkResponse({ type: ReadingReportAnswer })
  async report(@FromStaff() { actor }: StaffRequester): Promise<ReadingReportAnswer> {
    return this.reports.lastYear(actor);
  }

  /** A verified document to be read again: its pages, and nothing of what was read first. */
  @Get(':id')
  @ApiOkResponse({ type: SecondReadingAnswer })
  async open(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SecondReadingAnswer> {
    return answer(await this.readings.open(actor, id, origin));
  }

  /** What the second person reads. Where it differs, the desk gets a task; no fact changes. */
  @Post(':id')
  @HttpCode(200)
  @ApiOkResponse({ type: ReadAgainAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @Body() { fields }: ReadAgainBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ReadAgainAnswer> {
    return answer(await this.readings.read(actor, id, fields, origin));
  }
}
