import { Body, Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DocumentReading } from '#casework/documents/document-reading.js';
import { DocumentUpload } from '#casework/documents/document-upload.js';
import { FileViewing } from '#casework/documents/file-viewing.js';
import { ReasonCrops } from '#casework/documents/reason-crops.js';
import { TransferredDocument } from '#casework/documents/transferred-document.js';
import { mediaTypes } from '#platform/inspection/inspection-result.js';
import { ForStudents } from '../access/access-rules.js';
import { type AccessRequest, FromStudent, type StudentRequester } from '../access/requester.js';
import { sendFile, showImage } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { incomingParts } from '../edge/incoming-parts.js';
import { answer } from '../edge/refusal-error.js';
import { DocumentAnswer, DocumentOfUploadsBody, UploadForm } from './documents.dto.js';
import { PageNumberPipe } from './page-number.pipe.js';

@ApiTags('Student: documents')
@Controller('me/documents')
@ForStudents()
export class DocumentsStudentController {
  constructor(
    private readonly uploads: DocumentUpload,
    private readonly transferred: TransferredDocument,
    private readonly documents: DocumentReading,
    private readonly viewing: FileViewing,
    private readonly crops: ReasonCrops,
  ) {}

  /** Uploads the pages of one document; answered once every file is safe, with its SHA-256 as receipt. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadForm })
  @ApiCreatedResponse({ type: DocumentAnswer })
  async upload(
    @Req() request: AccessRequest,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.uploads.receive(actor, incomingParts(request), origin));
  }

  /** Makes one document of uploads that came in pieces; answered once every file is safe, with its SHA-256 as receipt. */
  @Post('of-uploads')
  @ApiCreatedResponse({ type: DocumentAnswer })
  async ofUploads(
    @Body() body: DocumentOfUploadsBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.transferred.receive(actor, body, origin));
  }

  /** My documents, the newest first. */
  @Get()
  @ApiOkResponse({ type: [DocumentAnswer] })
  async list(@FromStudent() { actor }: StudentRequester): Promise<readonly DocumentAnswer[]> {
    return this.documents.ownList(actor);
  }

  @Get(':id')
  @ApiOkResponse({ type: DocumentAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStudent() { actor }: StudentRequester,
  ): Promise<DocumentAnswer> {
    return answer(await this.documents.own(actor, id));
  }

  /** A page of a file of mine as an image. */
  @Get(':id/files/:fileId/pages/:number')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Param('number', PageNumberPipe) number: number,
    @FromStudent() { actor, origin }: StudentRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return showImage(reply, answer(await this.viewing.page(actor, id, fileId, number, origin)));
  }

  /** The place on the page that a reason means, from 1 on, as an image for the student to see; each view is in the audit trail. */
  @Get(':id/reasons/:number/crop')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async crop(
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @FromStudent() { actor, origin }: StudentRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return showImage(reply, answer(await this.crops.open(actor, id, number, origin)));
  }

  /** One of my files, as I sent it, to be saved. */
  @Get(':id/files/:fileId')
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @FromStudent() { actor, origin }: StudentRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, answer(await this.viewing.open(actor, id, fileId, origin)));
  }
}
