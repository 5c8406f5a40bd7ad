import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import type { Outcome } from '#casework/outcome.js';
import type { OpenedSession } from '#casework/identity/session-opening.js';
import { SignIn } from '#casework/identity/sign-in.js';
import { type AccessRequest, originOf } from '../access/requester.js';

/** Local accounts as a passport strategy, beside which the strategies of identity providers can stand. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  /** The outcome itself is what passport carries on: a refusal is worded by the controller, not by passport. */
  async validate(request: AccessRequest, email: string, password: string): Promise<Outcome<OpenedSession>> {
    return this.signIn.signIn({ email, password, code: codeOf(request.body) }, originOf(request));
  }
}

/** The guard has checked the body. */
const codeOf = (body: unknown): string | undefined => (body as { readonly code?: string }).code;
