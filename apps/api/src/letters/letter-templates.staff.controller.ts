import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TemplateDrafts } from '#casework/letters/wording/template-drafts.js';
import { TemplatePeriods } from '#casework/letters/wording/template-periods.js';
import { TemplateReview } from '#casework/letters/wording/template-review.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import {
  ChangeTemplateBody,
  NewTemplateBody,
  PutTemplateInForceBody,
  SendTemplateBackBody,
  TemplateReasonBody,
  TemplatesQuery,
} from './letter-templates.dto.js';
import { LetterTemplateAnswer } from './template-answers.dto.js';

/** Reviewers read; coordinators and administrators write. */
@ApiTags('Staff: templates of letters')
@Controller('letter-templates')
@May('letter_templates.change')
export class LetterTemplatesStaffController {
  constructor(
    private readonly drafts: TemplateDrafts,
    private readonly reviews: TemplateReview,
    private readonly periods: TemplatePeriods,
  ) {}

  /** Of one kind or of all, the latest edition of each kind first. */
  @Get()
  @May('letter_templates.read')
  @ApiOkResponse({ type: [LetterTemplateAnswer] })
  async list(
    @Query() { kind }: TemplatesQuery,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<LetterTemplateAnswer[]> {
    return this.drafts.list(actor, kind ?? null);
  }

  /** Begins a draft as a copy. */
  @Post()
  @ApiCreatedResponse({ type: LetterTemplateAnswer })
  async create(
    @Body() body: NewTemplateBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.drafts.create(actor, body, origin));
  }

  @Get(':id')
  @May('letter_templates.read')
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.drafts.read(actor, id));
  }

  /** Keeps the words of a draft, with faults or without; `faults` names what keeps it from review. */
  @Patch(':id')
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeTemplateBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.drafts.change(actor, id, body, origin));
  }

  /** Hands a draft over for review. 422 names the places of what cannot stand. */
  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async submit(
    @Param('id', IdPipe) id: string,
    @Body() body: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.reviews.submit(actor, id, body, origin));
  }

  /** Somebody who wrote none of its words approves it. 409 `second_person_needed` otherwise. */
  @Post(':id/review')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async review(
    @Param('id', IdPipe) id: string,
    @Body() body: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.reviews.review(actor, id, body, origin));
  }

  /** Back to a draft, with what to correct. */
  @Post(':id/send-back')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async sendBack(
    @Param('id', IdPipe) id: string,
    @Body() body: SendTemplateBackBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.reviews.sendBack(actor, id, body, origin));
  }

  /** Letters of the kind have these words from a day on. */
  @Post(':id/put-in-force')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async putInForce(
    @Param('id', IdPipe) id: string,
    @Body() body: PutTemplateInForceBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.periods.putInForce(actor, id, body, origin));
  }

  /** An older template applies again from today. */
  @Post(':id/roll-back')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async rollBack(
    @Param('id', IdPipe) id: string,
    @Body() body: TemplateReasonBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.periods.rollBack(actor, id, body, origin));
  }

  /** No letter takes these words any more; if they apply today, letters of the kind wait for others. */
  @Post(':id/retire')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterTemplateAnswer })
  async retire(
    @Param('id', IdPipe) id: string,
    @Body() body: TemplateReasonBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterTemplateAnswer> {
    return answer(await this.periods.retire(actor, id, body, origin));
  }
}
