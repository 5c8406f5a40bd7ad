import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { AccessRequest } from '../access/requester.js';
import { bodyValidation } from '../edge/body-validation.js';
import { SignInBody } from './session.dto.js';

/** Checks the body as every body is checked, so that a missing field is named, then lets passport decide. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly validation = bodyValidation();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<AccessRequest>();
    await this.validation.transform(body, { type: 'body', metatype: SignInBody });
    return (await super.canActivate(context)) as boolean;
  }
}
