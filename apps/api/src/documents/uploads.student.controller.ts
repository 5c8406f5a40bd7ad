import { Controller, Delete, Head, HttpCode, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ForStudents } from '../access/access-rules.js';
import { type AccessRequest, FromStudent, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { TusUploads } from './tus-uploads.js';

const Resumable = () => ApiHeader({ name: 'Tus-Resumable', example: '1.0.0', required: true });

/** Files in pieces by the tus protocol (1.0.0), for networks that break: afterwards they are made one document. */
@ApiTags('Student: uploads in pieces')
@Controller('me/uploads')
@ForStudents()
export class UploadsStudentController {
  constructor(private readonly uploads: TusUploads) {}

  /** What of the protocol is spoken here. */
  @Options()
  @HttpCode(204)
  @ApiNoContentResponse()
  capabilities(
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromStudent() requester: StudentRequester,
  ): Promise<string> {
    return this.uploads.serve(request, reply, requester);
  }

  /** Begins an upload; its address is in `Location`. */
  @Post()
  @Resumable()
  @ApiHeader({ name: 'Upload-Length', description: 'Bytes of the file, 1 to 20971520.', required: true })
  @ApiHeader({
    name: 'Upload-Metadata',
    description: '`filename` and `filetype`, each with its value in base64.',
  })
  @ApiCreatedResponse({ description: 'Begun; resumable for a day.' })
  begin(
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromStudent() requester: StudentRequester,
  ): Promise<string> {
    return this.uploads.serve(request, reply, requester);
  }

  /** How much has arrived, in `Upload-Offset`. */
  @Head(':id')
  @Resumable()
  @ApiOkResponse()
  standing(
    @Param('id', IdPipe) _id: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromStudent() requester: StudentRequester,
  ): Promise<string> {
    return this.uploads.serve(request, reply, requester);
  }

  /** The next bytes. What has come when a connection breaks is kept. */
  @Patch(':id')
  @HttpCode(204)
  @Resumable()
  @ApiHeader({ name: 'Upload-Offset', required: true })
  @ApiConsumes('application/offset+octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiNoContentResponse()
  append(
    @Param('id', IdPipe) _id: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromStudent() requester: StudentRequester,
  ): Promise<string> {
    return this.uploads.serve(request, reply, requester);
  }

  /** Gives the upload up. */
  @Delete(':id')
  @HttpCode(204)
  @Resumable()
  @ApiNoContentResponse()
  giveUp(
    @Param('id', IdPipe) _id: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromStudent() requester: StudentRequester,
  ): Promise<string> {
    return this.uploads.serve(request, reply, requester);
  }
}
