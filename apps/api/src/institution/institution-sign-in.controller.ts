import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InstitutionSignIn, type SignInEnd } from '#casework/identity/institution/institution-sign-in.js';
import { SignInProviders } from '#casework/identity/institution/sign-in-providers.js';
import { Settings } from '#platform/config/settings.js';
import { Public } from '../access/access-rules.js';
import { type AccessRequest, originOf } from '../access/requester.js';
import {
  clearBrowserCookie,
  readBrowserCookie,
  setBrowserCookie,
  setSessionCookie,
} from '../access/session-cookie.js';
import { NO_SUCH_ADDRESS } from '../edge/http-error-words.js';
import { RefusalError } from '../edge/refusal-error.js';
import { formOf } from './provider-form.js';
import { SignInProvidersAnswer } from './institution-sign-in.dto.js';

/** Addresses that browsers are sent to, not programs: but for the first they answer with the next place to go. */
@ApiTags('Session')
@Controller()
@Public()
export class InstitutionSignInController {
  constructor(
    private readonly signIn: InstitutionSignIn,
    private readonly providers: SignInProviders,
    private readonly settings: Settings,
  ) {}

  /** The institution's own ways to sign in, in the order of the operator's file, then the office's, and who may use a password. */
  @Get('sign-in-providers')
  @ApiOkResponse({ type: SignInProvidersAnswer })
  async list(): Promise<SignInProvidersAnswer> {
    const providers = await this.providers.list();
    return {
      local: this.settings.signIn.local,
      providers: providers.map(({ id, name: { en, fr } }) => ({ id, name: { en, fr } })),
    };
  }

  @Get('sign-in/:provider')
  @ApiExcludeEndpoint()
  async begin(
    @Param('provider') provider: string,
    @Query('back') back: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!(await this.signIn.has(provider))) throw new RefusalError(NO_SUCH_ADDRESS);
    const place = placeBelow(back);
    const begun = await this.signIn.begin(provider, { back: place, linkTo: null });
    if (!begun) return this.end(reply, { kind: 'refused', why: 'unreachable', back: place });
    setBrowserCookie(reply, this.settings, begun.browser);
    void reply.redirect(begun.url, 303);
  }

  @Get('sign-in/:provider/callback')
  @ApiExcludeEndpoint()
  async redirected(
    @Param('provider') provider: string,
    @Req() request: AccessRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = { url: `${this.settings.http.publicUrl}${request.url}`, form: {} };
    const browser = readBrowserCookie(request, this.settings);
    this.end(reply, await this.signIn.finishRedirect(provider, answer, browser, originOf(request)));
  }

  @Post('sign-in/:provider/callback')
  @ApiExcludeEndpoint()
  async posted(
    @Param('provider') provider: string,
    @Req() request: AccessRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = { url: `${this.settings.http.publicUrl}${request.url}`, form: formOf(request.body) };
    const end = await this.signIn.receivePost(provider, answer);
    if (end.kind !== 'ticket') return this.end(reply, end);
    void reply.redirect(`/api/v1/sign-in/${provider}/finish?ticket=${end.ticket}`, 303);
  }

  @Get('sign-in/:provider/finish')
  @ApiExcludeEndpoint()
  async finish(
    @Param('provider') provider: string,
    @Query('ticket') ticket: unknown,
    @Req() request: AccessRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const browser = readBrowserCookie(request, this.settings);
    const given = typeof ticket === 'string' ? ticket : '';
    this.end(reply, await this.signIn.finishTicket(provider, given, browser, originOf(request)));
  }

  /** What the provider's operator enters there (SAML). */
  @Get('sign-in/:provider/metadata')
  @ApiExcludeEndpoint()
  async metadata(@Param('provider') provider: string, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.signIn.metadata(provider);
    if (document === null) throw new RefusalError(NO_SUCH_ADDRESS);
    void reply.type('application/samlmetadata+xml; charset=utf-8').send(document);
  }

  /** Always to a page of ours: in with a new cookie, or to the sign-in page with the reason. */
  private end(reply: FastifyReply, end: SignInEnd): void {
    clearBrowserCookie(reply, this.settings);
    if (end.kind !== 'opened') {
      const { why, back } = end.kind === 'refused' ? end : { why: 'refused', back: null };
      // Whoever tries again still comes to the page they wanted.
      const search = new URLSearchParams({ problem: why, ...(back === null ? {} : { back }) });
      void reply.redirect(`/?${search.toString()}`, 303);
      return;
    }
    setSessionCookie(reply, this.settings, end.session.token, end.session.expiresAt);
    void reply.redirect(end.back ?? '/', 303);
  }
}

/** A path of this site, never another address. */
const placeBelow = (back: unknown): string | null =>
  typeof back === 'string' && /^\/(?![/\\])[^\\\p{Cc}]{0,500}$/u.test(back) ? back : null;
