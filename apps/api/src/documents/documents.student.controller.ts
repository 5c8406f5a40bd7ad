import { Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DocumentReading } from '#casework/documents/document-reading.js';
import { DocumentUpload } from '#casework/documents/document-upload.js';
import { FileViewing } from '#casework/documents/file-viewing.js';
import { ForStudents } from '../access/access-rules.js';
import { type AccessRequest, FromStudent, type StudentRequester } from '../access/requester.js';
import { sendFile } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { incomingParts } from '../edge/incoming-parts.js';
import { answer } from '../edge/refusal-error.js';
import { DocumentAnswer, UploadForm } from './documents.dto.js';

@ApiTags('Student: documents')
@Controller('me/documents')
@ForStudents()
export class DocumentsStudentController {
  constructor(
    private readonly uploads: DocumentUpload,
    private readonly documents: DocumentReading,
    private readonly viewing: FileViewing,
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

  /** One of my files, as I sent it. */
  @Get(':id/files/:fileId')
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
