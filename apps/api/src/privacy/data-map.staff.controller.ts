import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataMap } from '#casework/privacy/data-map/data-map.js';
import { dataMapText } from '#casework/privacy/data-map/data-map-text.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { DataMapAnswer } from './data-map.dto.js';

@ApiTags('Staff: privacy')
@Controller('data-map')
@May('data_map.read')
export class DataMapStaffController {
  constructor(private readonly map: DataMap) {}

  /** Every table and column: what it holds, for what, how long, and who may read it. */
  @Get()
  @ApiOkResponse({ type: DataMapAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<DataMapAnswer> {
    return this.map.read(actor);
  }

  /** The same as Markdown: the appendix of a privacy impact assessment. */
  @Get('appendix')
  @ApiProduces('text/markdown')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async appendix(@FromStaff() { actor }: StaffRequester): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(dataMapText(await this.map.read(actor))), {
      type: 'text/markdown; charset=utf-8',
      disposition: 'attachment; filename="data-map.md"',
    });
  }
}
