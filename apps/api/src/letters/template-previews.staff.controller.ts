import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { PreviewPages } from '#casework/letters/wording/preview-pages.js';
import { type PreviewWish, TemplatePreviews } from '#casework/letters/wording/template-previews.js';
import { REQUIRED_CLAIMS } from '#domain/letters/claim.js';
import { LETTER_BASES, type LetterBase } from '#domain/letters/letter-base.js';
import { fieldsOf, TEMPLATE_FILTERS, TEMPLATE_TAGS } from '#domain/letters/template-fields.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { sendFile } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { PreviewBody } from './letter-templates.dto.js';
import { LetterPageAnswer, TemplateFieldsAnswer } from './template-answers.dto.js';

class FieldsQuery {
  @ApiProperty({ enum: LETTER_BASES })
  @IsIn(LETTER_BASES, { message: `Choose one of ${LETTER_BASES.join(', ')}.` })
  base: LetterBase;
}

@ApiTags('Staff: templates of letters')
@Controller()
@May('letter_templates.read')
export class TemplatePreviewsStaffController {
  constructor(
    private readonly previews: TemplatePreviews,
    private readonly pages: PreviewPages,
  ) {}

  /** What templates on a base may name, with help for whoever writes them. */
  @Get('letter-template-fields')
  @ApiOkResponse({ type: TemplateFieldsAnswer })
  fields(@Query() { base }: FieldsQuery): TemplateFieldsAnswer {
    return {
      base,
      fields: fieldsOf(base),
      requiredClaims: REQUIRED_CLAIMS[base].map((claim) => `claims.${claim}`),
      filters: TEMPLATE_FILTERS,
      tags: TEMPLATE_TAGS,
    };
  }

  /** The letter as it would read for a student on record or an invented one; `content` tries words before they are saved. */
  @Post('letter-templates/:id/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterPageAnswer })
  async page(
    @Param('id', IdPipe) id: string,
    @Body() body: PreviewBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterPageAnswer> {
    // The words are what is looked at; the letterhead is the page's.
    const { office: _letterhead, ...words } = answer(
      await this.previews.page(actor, id, wishOf(body), origin),
    );
    return words;
  }

  /** The same as a page, marked as a preview on every sheet, without number and without a code to verify. */
  @Post('letter-templates/:id/preview/pdf')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @Param('id', IdPipe) id: string,
    @Body() body: PreviewBody,
    @FromStaff() { actor, origin }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = answer(await this.pages.pdf(actor, id, wishOf(body), origin));
    return sendFile(reply, {
      name: 'preview.pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      content: Readable.from([pdf]),
    });
  }
}

function wishOf({ language, content, invented = 'plain', studentId, workTermId }: PreviewBody): PreviewWish {
  const of = studentId === undefined ? { invented } : { studentId, workTermId: workTermId ?? null };
  return { language, of, ...(content && { content }) };
}
