import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OfficeProviders } from '#casework/identity/institution/office-providers.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import {
  ChangedProviderAnswer,
  ChangedProviderBody,
  NewProviderBody,
  ProviderAnswer,
  ProviderCheckAnswer,
  ProviderStepBody,
} from './provider-settings.dto.js';

@ApiTags('Administrator: the institution’s sign-in')
@Controller('sign-in-provider-settings')
@May('accounts.change')
export class ProviderSettingsAdministratorController {
  constructor(private readonly providers: OfficeProviders) {}

  /** The operator's, then the office's own; secrets are never told. */
  @Get()
  @ApiOkResponse({ type: [ProviderAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<ProviderAnswer[]> {
    return this.providers.list(actor);
  }

  /** Writes a draft: nobody signs in by it yet. */
  @Post()
  @ApiCreatedResponse({ type: ProviderAnswer })
  async add(
    @Body() body: NewProviderBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProviderAnswer> {
    return answer(await this.providers.add(actor, body, origin));
  }

  /** Writes the draft anew; what is in force stays as it is. */
  @Put(':id')
  @ApiOkResponse({ type: ProviderAnswer })
  async change(
    @Param('id') id: string,
    @Body() { version, ...wish }: ChangedProviderBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProviderAnswer> {
    return answer(await this.providers.change(actor, version, { ...wish, id }, origin));
  }

  /** Asks the provider whether it is there. Changes nothing. */
  @Post(':id/check')
  @HttpCode(200)
  @ApiOkResponse({ type: ProviderCheckAnswer })
  async check(@Param('id') id: string, @FromStaff() { actor }: StaffRequester): Promise<ProviderCheckAnswer> {
    return answer(await this.providers.check(actor, id));
  }

  /** From now on the draft counts; where the office has two people settle it, it waits for the second. */
  @Post(':id/in-force')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedProviderAnswer })
  async putInForce(
    @Param('id') id: string,
    @Body() { version }: ProviderStepBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ChangedProviderAnswer> {
    return answer(await this.providers.putInForce(actor, id, version, origin));
  }

  /** From now on nobody comes in by it. */
  @Post(':id/out-of-force')
  @HttpCode(200)
  @ApiOkResponse({ type: ProviderAnswer })
  async takeOut(
    @Param('id') id: string,
    @Body() { version }: ProviderStepBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ProviderAnswer> {
    return answer(await this.providers.takeOut(actor, id, version, origin));
  }
}
