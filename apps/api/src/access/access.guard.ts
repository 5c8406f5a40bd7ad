import { type CanActivate, type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type Actor, actorId } from '#database/actor.js';
import { may } from '#casework/identity/permissions.js';
import { MachineTokens } from '#casework/identity/machine-tokens.js';
import { SignIn } from '#casework/identity/sign-in.js';
import { Logger } from '#platform/logging/logger.js';
import { Settings } from '#platform/config/settings.js';
import { RefusalError } from '../edge/refusal-error.js';
import { actorOf } from './actor-of.js';
import { ACCESS_RULE, type AccessRule, BEFORE_SECOND_FACTOR } from './access-rules.js';
import { carriesCsrfToken, changesNothing, CSRF_TOKEN_MISSING } from './csrf-token.js';
import { readSessionCookie } from './session-cookie.js';
import type { AccessRequest } from './requester.js';

/** Finds out who asks, then holds the route's access rule against it. Closed by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
    private readonly machines: MachineTokens,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    request.actor = null;
    request.sessionToken = null;
    request.sessionExpiresAt = null;
    request.csrfToken = null;
    request.mustSetUpSecondFactor = false;
    if (rule?.kind === 'public') return true;
    this.refuseLookWithoutBytes(context);
    request.actor = await this.identify(request);
    if (!request.actor) {
      if (rule?.kind === 'visitor') return true;
      throw new RefusalError(NOT_SIGNED_IN);
    }
    if (
      request.csrfToken !== null &&
      !changesNothing(request.method) &&
      !carriesCsrfToken(request, request.csrfToken)
    )
      throw new RefusalError(CSRF_TOKEN_MISSING);
    if (!rule || !allows(rule, request.actor)) {
      this.noteRefusal(request, request.actor);
      throw new RefusalError(NOT_ALLOWED);
    }
    const before = [context.getHandler(), context.getClass()];
    if (request.mustSetUpSecondFactor && !this.reflector.getAllAndOverride(BEFORE_SECOND_FACTOR, before))
      throw new RefusalError(SECOND_FACTOR_FIRST);
    return true;
  }

  /**
   * HEAD is a GET whose answer stays away: what it reads would stand in the trail as seen, and a file would be opened for nobody.
   * It is answered where it is a route of its own, and where nobody has to sign in.
   */
  private refuseLookWithoutBytes(context: ExecutionContext): void {
    if (context.switchToHttp().getRequest<AccessRequest>().method !== 'HEAD') return;
    if (this.reflector.get<RequestMethod>(METHOD_METADATA, context.getHandler()) === RequestMethod.HEAD)
      return;
    context.switchToHttp().getResponse<FastifyReply>().header('allow', 'GET');
    throw new RefusalError(WHOLE_OR_NOT_AT_ALL);
  }

  /** Who tries what is not theirs is worth a line in the log; the route alone, never what was asked for. */
  private noteRefusal(request: AccessRequest, actor: Actor): void {
    this.logger.warn('A request was refused by the table of permissions', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      actorKind: actor.kind,
      actorId: actorId(actor) ?? undefined,
    });
  }

  private async identify(request: AccessRequest): Promise<Actor | null> {
    const bearer = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.machines.recognize(bearer);
    const token = readSessionCookie(request, this.settings);
    const session = token ? await this.signIn.resume(token) : null;
    if (!session) return null;
    request.sessionToken = token;
    request.sessionExpiresAt = session.expiresAt;
    request.csrfToken = session.csrfToken;
    request.language = session.language;
    request.mustSetUpSecondFactor = this.signIn.mustSetUpSecondFactor(session);
    return actorOf(session);
  }
}

function allows(rule: AccessRule, actor: Actor): boolean {
  switch (rule.kind) {
    case 'public':
      return true;
    case 'visitor':
      return actor.kind !== 'machine';
    case 'anyone':
      return actor.kind !== 'machine' || (rule.scope !== undefined && actor.scopes.includes(rule.scope));
    case 'student':
      return actor.kind === 'student';
    case 'staff':
      return may(actor, rule.permission);
    case 'machine':
      return actor.kind === 'machine' && actor.scopes.includes(rule.scope);
  }
}

const WHOLE_OR_NOT_AT_ALL = {
  code: 'method_not_allowed',
  status: 405,
  title: 'Method not allowed',
  detail: 'What is read here is read by GET, and recorded as read.',
} as const;

const NOT_SIGNED_IN = {
  code: 'not_signed_in',
  status: 401,
  title: 'Sign in first',
  detail: 'Sign in and send the request again. A session ends after some time without activity.',
  fr: {
    title: 'Ouvrez d’abord une session',
    detail: 'Ouvrez une session et envoyez de nouveau. Une session sans activité prend fin après un temps.',
  },
} as const;

const NOT_ALLOWED = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'Your account may not do this. Ask the administrator of the co-op office if it should.',
  fr: {
    title: 'Pas permis',
    detail:
      'Votre compte ne peut pas faire ceci. Demandez à la personne qui administre le bureau coop s’il le devrait.',
  },
} as const;

const SECOND_FACTOR_FIRST = {
  code: 'second_factor_first',
  status: 403,
  title: 'Set up your second factor first',
  detail: 'Your role needs a code of your telephone beside the password. Set it up under “Your account”.',
  fr: {
    title: 'Configurez d’abord votre deuxième facteur',
    detail:
      'Votre rôle exige un code de votre téléphone en plus du mot de passe. Configurez-le sous « Votre compte ».',
  },
} as const;
