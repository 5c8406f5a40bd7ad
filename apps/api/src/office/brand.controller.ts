import { Readable } from 'node:stream';
import { Body, Controller, Get, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandReading } from '#casework/students/editions/brand-reading.js';
import { BRAND, contrastsOf } from '#casework/students/editions/brand-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May, Public } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { showImage } from '../edge/file-reply.js';
import { answer } from '../edge/refusal-error.js';
import {
  BrandAnswer,
  BrandContrastsAnswer,
  BrandContrastsQuery,
  BrandEditionAnswer,
  WriteBrandBody,
} from './brand.dto.js';

@ApiTags('Brand')
@Controller()
export class BrandController {
  constructor(
    private readonly reading: BrandReading,
    private readonly editions: SettingEditions,
  ) {}

  /** Name and colours of the house, for the sign-in page too. */
  @Get('brand')
  @Public()
  @ApiOkResponse({ type: BrandAnswer })
  async current(): Promise<BrandAnswer> {
    return this.reading.current();
  }

  /** The logo of the pages. It may be kept for a day: with its hash in the address, a new one is another address. */
  @Get('brand/logo')
  @Public()
  @ApiQuery({ name: 'of', required: false, description: 'The hash, or its beginning.' })
  @ApiProduces('image/png', 'image/jpeg', 'image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async logo(@Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { mediaType, content } = answer(await this.reading.logo());
    const name = `logo.${mediaType.replace(/^image\/(\w+).*$/u, '$1')}`;
    const shown = showImage(reply, {
      name,
      mediaType,
      bytes: content.length,
      content: Readable.from([content]),
    });
    void reply.header('cache-control', 'public, max-age=86400');
    return shown;
  }

  /** The newest edition, whether its day has come or not. */
  @Get('office/brand')
  @May('office.read')
  @ApiOkResponse({ type: BrandEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<BrandEditionAnswer> {
    return this.editions.latest(actor, BRAND);
  }

  /** How well two colours can be read, while they are chosen: what publishing them would ask. */
  @Get('office/brand/contrasts')
  @May('office.read')
  @ApiOkResponse({ type: BrandContrastsAnswer })
  contrasts(@Query() { head = '', text = '' }: BrandContrastsQuery): BrandContrastsAnswer {
    return contrastsOf({ head, text });
  }

  /** Writes name and colours anew; `version` is the newest edition that was seen. For coordinators and administrators. */
  @Put('office/brand')
  @May('office.change')
  @ApiOkResponse({ type: BrandEditionAnswer })
  async write(
    @Body() { version, name, colours, ...wish }: WriteBrandBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<BrandEditionAnswer> {
    const content = { name: name ?? null, colours: colours ?? null };
    const written = { ...wish, content };
    return answer(await this.editions.write(actor, BRAND, version, written, origin));
  }
}
