import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { MailWording } from '#casework/notifications/wording/mail-wording.js';
import { MailWordings, type WordingView } from '#casework/notifications/wording/mail-wordings.js';
import { WordingTrial } from '#casework/notifications/wording/wording-trial.js';
import type { Outcome } from '#casework/outcome.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import {
  MailWordingBody,
  NewWordingBody,
  SeenWordingBody,
  TrialSentAnswer,
  TriedMailAnswer,
  WordingAnswer,
  WordingOnListAnswer,
} from './mail-wordings.dto.js';

@ApiTags('Staff: mail')
@Controller('mail-wordings')
@May('mail.read')
export class MailWordingsStaffController {
  constructor(
    private readonly wordings: MailWordings,
    private readonly trial: WordingTrial,
  ) {}

  /** The mails whose words the office may write itself, and which it has. */
  @Get()
  @ApiOkResponse({ type: WordingOnListAnswer, isArray: true })
  async list(@FromStaff() { actor, origin }: StaffRequester): Promise<WordingOnListAnswer[]> {
    return this.wordings.list(actor, origin);
  }

  /** A mail's words in both languages: those in use, the built-in ones, and every version there was. */
  @Get(':kind')
  @ApiOkResponse({ type: WordingAnswer })
  async read(
    @Param('kind') kind: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WordingAnswer> {
    return shown(await this.wordings.read(actor, kind, origin));
  }

  /** Another version, in use from the next mail on. */
  @Post(':kind/versions')
  @May('office.administer')
  @HttpCode(200)
  @ApiOkResponse({ type: WordingAnswer })
  async write(
    @Param('kind') kind: string,
    @Body() body: NewWordingBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WordingAnswer> {
    return shown(await this.wordings.write(actor, kind, body, origin));
  }

  /** Back to the built-in words; what the office wrote stays among the versions. */
  @Post(':kind/set-back')
  @May('office.administer')
  @HttpCode(200)
  @ApiOkResponse({ type: WordingAnswer })
  async setBack(
    @Param('kind') kind: string,
    @Body() { version }: SeenWordingBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WordingAnswer> {
    return shown(await this.wordings.write(actor, kind, { version, content: null }, origin));
  }

  /** The mail as it would arrive, in both languages. */
  @Post(':kind/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: TriedMailAnswer })
  async preview(
    @Param('kind') kind: string,
    @Body() body: MailWordingBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TriedMailAnswer> {
    return answer(await this.trial.preview(actor, kind, body, origin));
  }

  /** The same by mail to one's own address, marked as a trial. */
  @Post(':kind/trial')
  @HttpCode(200)
  @ApiOkResponse({ type: TrialSentAnswer })
  async send(
    @Param('kind') kind: string,
    @Body() body: MailWordingBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TrialSentAnswer> {
    return answer(await this.trial.send(actor, kind, body, origin));
  }
}

function shown(outcome: Outcome<WordingView>): WordingAnswer {
  const { builtIn, current, versions, ...view } = answer(outcome);
  return {
    ...view,
    builtIn: bodyOf(builtIn),
    current: bodyOf(current),
    versions: versions.map(({ content, ...version }) => ({
      ...version,
      content: content && bodyOf(content),
    })),
  };
}

const bodyOf = ({ en, fr }: MailWording): MailWordingBody => ({
  en: { subject: en.subject, paragraphs: [...en.paragraphs] },
  fr: { subject: fr.subject, paragraphs: [...fr.paragraphs] },
});
