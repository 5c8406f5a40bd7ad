import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DRAFT_NAMES, DRAFT_PART, type DraftPlace } from '#casework/drafts/draft.js';
import { Drafts } from '#casework/drafts/drafts.js';
import { notFound } from '#casework/outcome.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { DraftAnswer, KeptDraftAnswer, SaveDraftBody } from './drafts.dto.js';

const PART = {
  name: 'part',
  required: false,
  schema: { type: 'string', pattern: DRAFT_PART.source },
  description:
    'Which page of the form, from the whole to the page: `<id>.<page>`. Left out, it is kept as a whole.',
} as const;

@ApiTags('Student: drafts')
@Controller('me/drafts')
@ForStudents()
export class DraftsStudentController {
  constructor(private readonly drafts: Drafts) {}

  /** What I have begun and not sent; nobody else can read it. */
  @Get(':name')
  @ApiParam({ name: 'name', enum: DRAFT_NAMES })
  @ApiQuery(PART)
  @ApiOkResponse({ type: KeptDraftAnswer })
  async read(
    @Param('name') name: string,
    @Query('part') part: string | undefined,
    @FromStudent() { actor }: StudentRequester,
  ): Promise<KeptDraftAnswer> {
    return { draft: await this.drafts.read(actor, placeOf(name, part)) };
  }

  /** Keeps it, in place of what was kept before. Removed after 60 days without a change. */
  @Put(':name')
  @ApiParam({ name: 'name', enum: DRAFT_NAMES })
  @ApiQuery(PART)
  @ApiOkResponse({ type: DraftAnswer })
  async save(
    @Param('name') name: string,
    @Query('part') part: string | undefined,
    @Body() { content }: SaveDraftBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<DraftAnswer> {
    return answer(await this.drafts.save(actor, placeOf(name, part), content, origin));
  }

  /** Forgets it, and what is kept beneath it: of `<id>` also each `<id>.<page>`. */
  @Delete(':name')
  @HttpCode(204)
  @ApiParam({ name: 'name', enum: DRAFT_NAMES })
  @ApiQuery(PART)
  @ApiNoContentResponse()
  async remove(
    @Param('name') name: string,
    @Query('part') part: string | undefined,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<void> {
    await this.drafts.remove(actor, placeOf(name, part), origin);
  }
}

function placeOf(name: string, part = ''): DraftPlace {
  const known = DRAFT_NAMES.find((one) => one === name);
  if (!known || !DRAFT_PART.test(part)) throw new RefusalError(notFound('draft').refusal);
  return { name: known, part };
}
