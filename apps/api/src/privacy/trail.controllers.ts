import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AuditAnchors } from '#casework/audit/audit-anchors.js';
import { WhoSawWhom } from '#casework/privacy/who-saw-whom.js';
import { ForStudents, May } from '../access/access-rules.js';
import { FromStaff, FromStudent, type StaffRequester, type StudentRequester } from '../access/requester.js';
import { PageQuery } from '../edge/paging.dto.js';
import { answer } from '../edge/refusal-error.js';
import {
  AnchorAnswer,
  AnchorsQuery,
  LooksPageAnswer,
  TouchedPeopleAnswer,
  TrailExportQuery,
  TrailPageAnswer,
  TrailQuery,
} from './trail.dto.js';

@ApiTags('Staff: trail')
@Controller('trail')
@May('trail.read')
export class TrailStaffController {
  constructor(
    private readonly trail: WhoSawWhom,
    private readonly anchors: AuditAnchors,
  ) {}

  /** Who saw or did what of whom between two moments, newest first. */
  @Get()
  @ApiOkResponse({ type: TrailPageAnswer })
  async page(
    @Query() { cursor, limit, ...wish }: TrailQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TrailPageAnswer> {
    return answer(await this.trail.page(actor, wish, { cursor, limit }, origin));
  }

  /** Everybody touched between two moments: whom a breach report must name. */
  @Get('people')
  @ApiOkResponse({ type: TouchedPeopleAnswer })
  async people(
    @Query() { cursor: _cursor, limit: _limit, ...wish }: TrailQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TouchedPeopleAnswer> {
    return answer(await this.trail.people(actor, wish, origin));
  }

  /** The same as a CSV file, whole. */
  @Get('export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() { cursor: _cursor, limit: _limit, what, ...wish }: TrailExportQuery,
    @FromStaff() { actor, origin }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = answer(await this.trail.export(actor, wish, what, origin));
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(file, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="trail-${what}.csv"`,
    });
  }

  /** The last seal of each day, to be printed and kept outside. */
  @Get('anchors')
  @ApiOkResponse({ type: [AnchorAnswer] })
  async listAnchors(
    @Query() { limit }: AnchorsQuery,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<readonly AnchorAnswer[]> {
    return this.anchors.latest(limit, actor);
  }
}

@ApiTags('Student: privacy')
@Controller('me/looks')
@ForStudents()
export class LooksStudentController {
  constructor(private readonly trail: WhoSawWhom) {}

  /** Who looked at the student's own file, lists included, newest first: what one person opened in one go is one of them. */
  @Get()
  @ApiOkResponse({ type: LooksPageAnswer })
  async page(
    @Query() query: PageQuery,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<LooksPageAnswer> {
    return answer(await this.trail.looksAtMe(actor, query, origin));
  }
}
