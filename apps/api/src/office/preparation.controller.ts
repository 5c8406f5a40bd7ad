import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PreparationReading } from '#casework/students/editions/preparation-reading.js';
import { PREPARATION } from '#casework/students/editions/preparation-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { ForAnyone, May } from '../access/access-rules.js';
import { FromAnyone, FromStaff, type Requester, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { PreparationBody, PreparationEditionAnswer, WritePreparationBody } from './preparation.dto.js';

@ApiTags('Preparation')
@Controller()
export class PreparationController {
  constructor(
    private readonly reading: PreparationReading,
    private readonly editions: SettingEditions,
  ) {}

  /** What to have at hand for each kind of application to IRCC: facts with source and date, no advice. */
  @Get('preparation')
  @ForAnyone()
  @ApiOkResponse({ type: [PreparationBody] })
  async current(@FromAnyone() { actor }: Requester): Promise<PreparationBody[]> {
    return (await this.reading.current(actor)) as PreparationBody[];
  }

  /** The newest edition, whether its day has come or not. */
  @Get('office/preparation')
  @May('office.read')
  @ApiOkResponse({ type: PreparationEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<PreparationEditionAnswer> {
    return this.editions.latest(actor, PREPARATION) as Promise<PreparationEditionAnswer>;
  }

  /** Writes all lists anew; `version` is the newest edition that was seen. For coordinators and administrators. */
  @Put('office/preparation')
  @May('office.change')
  @ApiOkResponse({ type: PreparationEditionAnswer })
  async write(
    @Body() { version, preparations, ...wish }: WritePreparationBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PreparationEditionAnswer> {
    const written = { ...wish, content: preparations };
    return answer(
      await this.editions.write(actor, PREPARATION, version, written, origin),
    ) as PreparationEditionAnswer;
  }
}
