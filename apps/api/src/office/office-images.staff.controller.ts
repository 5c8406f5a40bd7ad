import { Readable } from 'node:stream';
import { Controller, Delete, Get, HttpCode, Param, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OFFICE_IMAGE_KINDS, type OfficeImageKind } from '#casework/letters/page/office-image.js';
import { OfficeImages } from '#casework/letters/page/office-images.js';
import { notFound } from '#casework/outcome.js';
import { May } from '../access/access-rules.js';
import { type AccessRequest, FromStaff, type StaffRequester } from '../access/requester.js';
import { sendFile } from '../edge/file-reply.js';
import { incomingParts } from '../edge/incoming-parts.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { readImageForm } from './office-image-form.js';
import { OfficeImageAnswer } from './office-images.dto.js';

@ApiTags('Staff: office')
@Controller('office/images')
@May('office_images.change')
export class OfficeImagesStaffController {
  constructor(private readonly images: OfficeImages) {}

  /** Which pictures letters carry. */
  @Get()
  @May('office.read')
  @ApiOkResponse({ type: [OfficeImageAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<OfficeImageAnswer[]> {
    return this.images.list(actor);
  }

  /** The picture itself. */
  @Get(':kind')
  @May('office.read')
  @ApiParam({ name: 'kind', enum: OFFICE_IMAGE_KINDS })
  @ApiProduces('image/png', 'image/jpeg', 'image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @Param('kind') kind: string,
    @FromStaff() { actor }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { mediaType, content } = answer(await this.images.open(actor, known(kind)));
    const name = `${kind}.${mediaType.replace(/^image\/(\w+).*$/u, '$1')}`;
    return sendFile(reply, { name, mediaType, bytes: content.length, content: Readable.from([content]) });
  }

  /** Takes a PNG, JPEG or SVG of 512 kB at most; letters issued from now on carry it. For administrators. */
  @Put(':kind')
  @ApiParam({ name: 'kind', enum: OFFICE_IMAGE_KINDS })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'PNG, JPEG or plain SVG.' } },
    },
  })
  @ApiOkResponse({ type: OfficeImageAnswer })
  async put(
    @Param('kind') kind: string,
    @Req() request: AccessRequest,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OfficeImageAnswer> {
    const wanted = known(kind);
    const content = await readImageForm(incomingParts(request));
    return answer(await this.images.put(actor, wanted, content, origin));
  }

  /** Letters issued from now on go without it. For administrators. */
  @Delete(':kind')
  @HttpCode(204)
  @ApiParam({ name: 'kind', enum: OFFICE_IMAGE_KINDS })
  @ApiNoContentResponse()
  async remove(@Param('kind') kind: string, @FromStaff() { actor, origin }: StaffRequester): Promise<void> {
    answer(await this.images.remove(actor, known(kind), origin));
  }
}

function known(kind: string): OfficeImageKind {
  const found = OFFICE_IMAGE_KINDS.find((one) => one === kind);
  if (!found) throw new RefusalError(notFound('picture').refusal);
  return found;
}
