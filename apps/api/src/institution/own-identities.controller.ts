import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InstitutionSignIn } from '#casework/identity/institution/institution-sign-in.js';
import { OwnIdentities } from '#casework/identity/institution/own-identities.js';
import { notFound, type Refusal } from '#casework/outcome.js';
import { withLocalTwins } from '#casework/students/local-twins.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { Settings } from '#platform/config/settings.js';
import { BeforeSecondFactor, ForAnyone } from '../access/access-rules.js';
import { type AccessRequest, FromAnyone, ownSessionOf, type Requester } from '../access/requester.js';
import { setBrowserCookie } from '../access/session-cookie.js';
import { RefusalError } from '../edge/refusal-error.js';
import { LinkIdentityAnswer, LinkIdentityBody, OwnIdentityAnswer } from './institution-sign-in.dto.js';

const UNREACHABLE: Refusal = {
  code: 'provider_unreachable',
  status: 503,
  title: 'No answer',
  detail: 'The sign-in of your institution does not answer. Try again in some minutes.',
  fr: {
    title: 'Pas de réponse',
    detail: 'La connexion de votre établissement ne répond pas. Réessayez dans quelques minutes.',
  },
};

/** One's own ways in by the institution's sign-in. */
@ApiTags('Session')
@Controller('session/identities')
@ForAnyone()
@BeforeSecondFactor()
export class OwnIdentitiesController {
  constructor(
    private readonly identities: OwnIdentities,
    private readonly signIn: InstitutionSignIn,
    private readonly calendar: OfficeCalendar,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOkResponse({ type: [OwnIdentityAnswer] })
  async list(
    @FromAnyone() { actor }: Requester,
    @Req() request: AccessRequest,
  ): Promise<OwnIdentityAnswer[]> {
    const own = ownSessionOf(actor, request).actor;
    const { local } = await this.calendar.atDesk(own);
    return withLocalTwins<OwnIdentityAnswer[]>(await this.identities.list(own), local);
  }

  /** Begins to join the account to who the person is there; the browser goes there and comes back. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: LinkIdentityAnswer })
  async begin(
    @Body() { provider }: LinkIdentityBody,
    @FromAnyone() { actor }: Requester,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkIdentityAnswer> {
    const own = ownSessionOf(actor, request).actor;
    const back = own.kind === 'staff' ? '/desk/account' : '/account';
    if (!(await this.signIn.has(provider))) throw new RefusalError(notFound('provider').refusal);
    const begun = await this.signIn.begin(provider, { back, linkTo: own.accountId });
    if (!begun) throw new RefusalError(UNREACHABLE);
    setBrowserCookie(reply, this.settings, begun.browser);
    return { url: begun.url };
  }
}
