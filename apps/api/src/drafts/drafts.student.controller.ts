import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { DRAFT_NAMES, type DraftName } from '#casework/drafts/draft.js';
import { Drafts } from '#casework/drafts/drafts.js';
import { notFound } from '#casework/outcome.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { DraftAnswer, KeptDraftAnswer, SaveDraftBody } from './drafts.dto.js';

@ApiTags('Student: drafts')
@Controller('me/drafts')
@ForStudents()
export class DraftsStudentController {
  constructor(private readonly drafts: Drafts) {}

  /** What I have begun and not sent; nobody else can read it. */
  @Get(':name')
  @ApiParam({ name: 'name', enum: DRAFT_NAMES })
  @ApiOkResponse({ type: KeptDraftAnswer })
  async read(
    @Param('name') name: string,
    @FromStudent() { actor }: StudentRequester,
  ): Promise<KeptDraftAnswer> {
    return { draft: await this.drafts.read(actor, known(name)) };
  }

  /** Keeps it, in place of what was kept before. Removed after 60 days without a change. */
  @Put(':name')
  @ApiParam({ name: 'name', enum: DRAFT_NAMES })
  @ApiOkResponse({ type: DraftAnswer })
  async save(
    @Param('name') name: string,
    @Body() { content }: SaveDraftBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<DraftAnswer> {
    return answer(await this.drafts.save(actor, known(name), content, origin));
  }

  /** Forgets it. */
  @Delete(':name')
  @HttpCode(204)
  @ApiParam({ name: 'name', enum: DRAFT_NAMES })
  @ApiNoContentResponse()
  async remove(
    @Param('name') name: string,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<void> {
    await this.drafts.remove(actor, known(name), origin);
  }
}

function known(name: string): DraftName {
  const found = DRAFT_NAMES.find((one) => one === name);
  if (!found) throw new RefusalError(notFound('draft').refusal);
  return found;
}
