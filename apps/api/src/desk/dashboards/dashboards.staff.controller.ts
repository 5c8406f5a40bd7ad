import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CoverageMeasures } from '#casework/desk/dashboards/coverage-dashboard.js';
import { OutcomeMeasures } from '#casework/desk/dashboards/outcome-dashboard.js';
import { QueueMeasures } from '#casework/desk/dashboards/queue-dashboard.js';
import { SharedReport } from '#casework/desk/dashboards/shared-report.js';
import { May } from '../../access/access-rules.js';
import { type AccessRequest, FromStaff, type StaffRequester } from '../../access/requester.js';
import { sendTable } from '../../edge/file-reply.js';
import {
  CoverageDashboardAnswer,
  OutcomeDashboardAnswer,
  QueueDashboardAnswer,
  ReportQuery,
} from './dashboards.dto.js';

@ApiTags('Staff: dashboards')
@Controller('dashboards')
@May('queue.work')
export class DashboardsStaffController {
  constructor(
    private readonly queue: QueueMeasures,
    private readonly coverage: CoverageMeasures,
    private readonly outcomes: OutcomeMeasures,
    private readonly report: SharedReport,
  ) {}

  /** How old the queue is, what comes in and goes out, how long tasks take, when it will be empty. */
  @Get('queue')
  @ApiOkResponse({ type: QueueDashboardAnswer })
  async ofQueue(@FromStaff() { actor }: StaffRequester): Promise<QueueDashboardAnswer> {
    return this.queue.read(actor);
  }

  /** Whose permits end when, and whose work terms of the next three terms are not covered. */
  @Get('coverage')
  @ApiOkResponse({ type: CoverageDashboardAnswer })
  async ofCoverage(@FromStaff() { actor }: StaffRequester): Promise<CoverageDashboardAnswer> {
    return this.coverage.read(actor);
  }

  /** Why things went back, how long decisions of IRCC take, and whether the reminders are well. */
  @Get('outcomes')
  @ApiOkResponse({ type: OutcomeDashboardAnswer })
  async ofOutcomes(@FromStaff() { actor }: StaffRequester): Promise<OutcomeDashboardAnswer> {
    return this.outcomes.read(actor);
  }

  /** All of it as a table for others: numbers below five are told as such. */
  @Get('report')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async asReport(
    @Query() { format }: ReportQuery,
    @FromStaff() { actor, origin }: StaffRequester,
    @Req() { language }: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTable(reply, await this.report.file(actor, { format, language }, origin));
  }
}
