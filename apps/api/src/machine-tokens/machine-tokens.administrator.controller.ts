import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MachineTokens } from '#casework/identity/machine-tokens.js';
import { invalid } from '#casework/outcome.js';
import { withLocalTwins } from '#casework/students/local-twins.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { MachineTokenAnswer, NewMachineTokenAnswer, NewMachineTokenBody } from './machine-tokens.dto.js';

const TWO_YEARS_MS = 2 * 366 * 86_400_000;

@ApiTags('Administrator: machine tokens')
@Controller('machine-tokens')
@May('machines.change')
export class MachineTokensAdministratorController {
  constructor(
    private readonly tokens: MachineTokens,
    private readonly clock: Clock,
    private readonly calendar: OfficeCalendar,
  ) {}

  @Get()
  @ApiOkResponse({ type: [MachineTokenAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<MachineTokenAnswer[]> {
    const { local } = await this.calendar.atDesk(actor);
    return withLocalTwins<MachineTokenAnswer[]>(await this.tokens.list(actor), local);
  }

  /** Makes a token for a machine. Its secret is shown in this answer alone. */
  @Post()
  @ApiCreatedResponse({ type: NewMachineTokenAnswer })
  async issue(
    @Body() { name, scopes, expiresAt }: NewMachineTokenBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<NewMachineTokenAnswer> {
    const ahead = Date.parse(expiresAt) - this.clock.now().getTime();
    if (ahead <= 0 || ahead > TWO_YEARS_MS)
      return answer(
        invalid([{ path: 'expiresAt', problem: 'Choose an instant within the next two years.' }]),
      );
    return this.tokens.issue(actor, { name, scopes, expiresAt: new Date(expiresAt) }, origin);
  }

  /** Revokes it at once. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.tokens.revoke(actor, id, origin));
  }
}
