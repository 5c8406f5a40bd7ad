import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OpenedSession } from '#casework/identity/session-opening.js';
import { SignIn } from '#casework/identity/sign-in.js';
import type { Outcome } from '#casework/outcome.js';
import { PathwayCases } from '#casework/pathways/pathway-cases.js';
import { OfficeSettings } from '#casework/students/office-settings.js';
import type { Actor } from '#database/actor.js';
import { permissionsOf } from '#domain/permissions/permissions.js';
import { Settings } from '#platform/config/settings.js';
import { actorOf } from '../access/actor-of.js';
import { BeforeSecondFactor, ForAnyone, ForVisitors, Public } from '../access/access-rules.js';
import { type AccessRequest, FromAnyone, type Requester } from '../access/requester.js';
import { DeskStreams } from '../desk/live/desk-streams.js';
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.js';
import { answer } from '../edge/refusal-error.js';
import { PasswordGuard } from './password.guard.js';
import { ChangeLanguageBody, CurrentSessionAnswer, SessionAnswer, SignInBody } from './session.dto.js';

@ApiTags('Session')
@Controller('session')
@BeforeSecondFactor()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly office: OfficeSettings,
    private readonly cases: PathwayCases,
    private readonly streams: DeskStreams,
    private readonly settings: Settings,
  ) {}

  /** Signs in with a local account and sets the session cookie. */
  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @ApiBody({ type: SignInBody })
  @ApiCreatedResponse({ type: SessionAnswer })
  async open(
    @Req() { user }: AccessRequest & { readonly user: Outcome<OpenedSession> },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { token, account, expiresAt } = answer(user);
    setSessionCookie(reply, this.settings, token, expiresAt);
    const { id, role, displayName, language, studentId } = account;
    const actor = actorOf({ accountId: id, role, displayName, studentId });
    const session = await this.signIn.resume(token);
    if (!session) throw new Error('A session that was just opened is not there.');
    return {
      account: { id, role, displayName, language, studentId },
      expiresAt: expiresAt.toISOString(),
      csrfToken: session.csrfToken,
      mustSetUpSecondFactor: this.signIn.mustSetUpSecondFactor(session),
      pathway: await this.pathwayOf(actor),
      permissions: actor.kind === 'staff' ? permissionsOf(actor.role) : [],
      office: await this.office.contact(actor),
    };
  }

  /** Who is signed in. */
  @Get()
  @ForAnyone()
  @ApiOkResponse({ type: SessionAnswer })
  async read(@FromAnyone() { actor }: Requester, @Req() request: AccessRequest): Promise<SessionAnswer> {
    return this.sessionOf(actor, request);
  }

  /** Who is signed in, if anybody is: for pages that begin with the question. */
  @Get('current')
  @ForVisitors()
  @ApiOkResponse({ type: CurrentSessionAnswer })
  async current(@Req() request: AccessRequest): Promise<CurrentSessionAnswer> {
    return { session: request.actor && (await this.sessionOf(request.actor, request)) };
  }

  private async sessionOf(actor: Actor, request: AccessRequest): Promise<SessionAnswer> {
    if (actor.kind !== 'student' && actor.kind !== 'staff') throw new Error('Machines have no session.');
    return {
      account: {
        id: actor.accountId,
        role: actor.kind === 'student' ? 'student' : actor.role,
        displayName: actor.name,
        language: request.language,
        studentId: actor.kind === 'student' ? actor.studentId : null,
      },
      expiresAt: request.sessionExpiresAt!.toISOString(),
      csrfToken: request.csrfToken!,
      mustSetUpSecondFactor: request.mustSetUpSecondFactor,
      pathway: await this.pathwayOf(actor),
      permissions: actor.kind === 'staff' ? permissionsOf(actor.role) : [],
      office: await this.office.contact(actor),
    };
  }

  private async pathwayOf(actor: Actor): Promise<string | null> {
    return actor.kind === 'student' || actor.kind === 'staff' ? this.cases.pathwayOf(actor) : null;
  }

  /** Ends the session. */
  @Delete()
  @ForAnyone()
  @HttpCode(204)
  async close(@Req() request: AccessRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.sessionToken) {
      await this.signIn.signOut(request.sessionToken);
      this.streams.endOf(request.sessionToken);
    }
    clearSessionCookie(reply, this.settings);
  }

  /** Chooses the language of pages and mails. */
  @Patch('account')
  @ForAnyone()
  @HttpCode(204)
  async changeLanguage(@Body() body: ChangeLanguageBody, @FromAnyone() { actor }: Requester): Promise<void> {
    if ('accountId' in actor) await this.signIn.changeLanguage(actor.accountId, body.language, actor);
  }
}
