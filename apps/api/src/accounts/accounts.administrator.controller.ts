import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OwnIdentities } from '#casework/identity/institution/own-identities.js';
import { Invitations } from '#casework/identity/invitations.js';
import { OfficeAccounts } from '#casework/identity/office-accounts.js';
import { SecondFactors } from '#casework/identity/second-factor/second-factors.js';
import { AccountScopes } from '#casework/identity/account-scopes.js';
import { withLocalTwins } from '#casework/students/local-twins.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  AccountAccessAnswer,
  AccountScopeAnswer,
  AccountScopeBody,
  AccountsQuery,
  ChangeAccountBody,
  NewAccountBody,
  OfficeAccountAnswer,
} from './accounts.dto.js';

@ApiTags('Administrator: accounts')
@Controller('accounts')
@May('accounts.change')
export class AccountsAdministratorController {
  constructor(
    private readonly accounts: OfficeAccounts,
    private readonly invitations: Invitations,
    private readonly secondFactors: SecondFactors,
    private readonly identities: OwnIdentities,
    private readonly scopes: AccountScopes,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** The staff, or the one account of a mail address. */
  @Get()
  @ApiOkResponse({ type: [OfficeAccountAnswer] })
  async list(
    @Query() { email }: AccountsQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly OfficeAccountAnswer[]> {
    return this.accounts.list(actor, email, origin);
  }

  /** Without a password the person is mailed a link to choose one. */
  @Post()
  @ApiCreatedResponse({ type: OfficeAccountAnswer })
  async create(
    @Body() { language = 'en', ...wish }: NewAccountBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OfficeAccountAnswer> {
    return answer(await this.accounts.create(actor, { ...wish, language }, origin));
  }

  /** Disables or enables, changes the role of staff, or sets a new password (of students too). */
  @Patch(':id')
  @ApiOkResponse({ type: OfficeAccountAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeAccountBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OfficeAccountAnswer> {
    return answer(await this.accounts.change(actor, id, version, wish, origin));
  }

  /** Mails the person a link to choose a password; the present one works until then. */
  @Post(':id/invitation')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAccessAnswer })
  async invite(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AccountAccessAnswer> {
    const { local } = await this.calendar.atDesk(actor);
    return withLocalTwins(answer(await this.invitations.invite(actor, id, origin)), local);
  }

  /** For a colleague who lost the telephone: the password alone opens again, and every session of the account ends. */
  @Delete(':id/second-factor')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeSecondFactor(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.secondFactors.removeOf(actor, id, origin));
  }

  /** For a person who is another at the institution now: joined anew at the next sign-in; every session of the account ends. */
  @Delete(':id/identities')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeIdentities(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.identities.removeAllOf(actor, id, origin));
  }

  /** Limits which students a member of staff sees; takes effect with their next request. */
  @Put(':id/scope')
  @ApiOkResponse({ type: AccountScopeAnswer })
  async putScope(
    @Param('id', IdPipe) id: string,
    @Body() body: AccountScopeBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AccountScopeAnswer> {
    return answer(await this.scopes.put(actor, id, body, origin));
  }
}
