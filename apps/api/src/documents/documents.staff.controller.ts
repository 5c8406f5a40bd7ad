import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DecisionReversal } from '#casework/documents/decisions/decision-reversal.js';
import { DocumentReading } from '#casework/documents/document-reading.js';
import { DocumentReturn } from '#casework/documents/document-return.js';
import { DocumentVerification } from '#casework/documents/document-verification.js';
import { FileViewing } from '#casework/documents/file-viewing.js';
import { ReasonCrops } from '#casework/documents/reason-crops.js';
import { mediaTypes } from '#platform/inspection/inspection-result.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { sendFile, showImage } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { ReopenDocumentBody } from './document-decisions.dto.js';
import { ReviewedDocumentAnswer, VerifiedDocumentAnswer } from './document-review.dto.js';
import { ReasonedDocumentBody } from './document-reasons.dto.js';
import { DocumentAnswer } from './documents.dto.js';
import { PageNumberPipe } from './page-number.pipe.js';
import { VerifyDocumentBody } from './verify.dto.js';

@ApiTags('Staff: documents')
@Controller('documents')
@May('documents.decide')
export class DocumentsStaffController {
  constructor(
    private readonly documents: DocumentReading,
    private readonly viewing: FileViewing,
    private readonly crops: ReasonCrops,
    private readonly verification: DocumentVerification,
    private readonly returning: DocumentReturn,
    private readonly reversal: DecisionReversal,
  ) {}

  /** The document, and what its fields are held against. */
  @Get(':id')
  @May('documents.read')
  @ApiOkResponse({ type: ReviewedDocumentAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ReviewedDocumentAnswer> {
    return answer(await this.documents.forStaff(actor, id, origin));
  }

  /** A page as an image of our own making; each view is in the audit trail. */
  @Get(':id/files/:fileId/pages/:number')
  @May('documents.read')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Param('number', PageNumberPipe) number: number,
    @FromStaff() { actor, origin }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return showImage(reply, answer(await this.viewing.page(actor, id, fileId, number, origin)));
  }

  /** The place on the page that a reason means, from 1 on, as an image; each view is in the audit trail. */
  @Get(':id/reasons/:number/crop')
  @May('documents.read')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async crop(
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @FromStaff() { actor, origin }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return showImage(reply, answer(await this.crops.open(actor, id, number, origin)));
  }

  /** The original of a file that has passed inspection, to be saved; each download is in the audit trail. */
  @Get(':id/files/:fileId')
  @May('documents.read')
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @FromStaff() { actor, origin }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, answer(await this.viewing.open(actor, id, fileId, origin)));
  }

  /** The fields become facts: a new version of the permit, or verified evidence of an application. */
  @Post(':id/verify')
  @HttpCode(200)
  @ApiOkResponse({ type: VerifiedDocumentAnswer })
  async verify(
    @Param('id', IdPipe) id: string,
    @Body() body: VerifyDocumentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<VerifiedDocumentAnswer> {
    return answer(await this.verification.verify(actor, id, body, origin));
  }

  /** Back to the student, who uploads another. */
  @Post(':id/return')
  @HttpCode(200)
  @ApiOkResponse({ type: DocumentAnswer })
  async return(
    @Param('id', IdPipe) id: string,
    @Body() body: ReasonedDocumentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.returning.decide(actor, id, 'return', body, origin));
  }

  /** Not accepted, with the reasons. */
  @Post(':id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: DocumentAnswer })
  async reject(
    @Param('id', IdPipe) id: string,
    @Body() body: ReasonedDocumentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.returning.decide(actor, id, 'reject', body, origin));
  }

  /** Takes the decision just made back, within half a minute and by whoever made it; its mail has not left. */
  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: DocumentAnswer })
  async undo(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.reversal.undo(actor, id, version, origin));
  }

  /** Takes a decision back with a reason: the document waits again, and what rested on it is computed anew. */
  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: DocumentAnswer })
  async reopen(
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenDocumentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.reversal.reopen(actor, id, body, origin));
  }
}
