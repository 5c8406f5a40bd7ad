import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BrandReading } from '#casework/students/editions/brand-reading.js';
import { BRAND } from '#casework/students/editions/brand-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May, Public } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { BrandAnswer, BrandEditionAnswer, WriteBrandBody } from './brand.dto.js';

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

  /** The newest edition, whether its day has come or not. */
  @Get('office/brand')
  @May('office.read')
  @ApiOkResponse({ type: BrandEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<BrandEditionAnswer> {
    return this.editions.latest(actor, BRAND);
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
