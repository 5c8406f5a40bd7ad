import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, MachineActor, StaffActor, StudentActor } from '#database/actor.js';
import type { IdempotencyClaim, RequestOrigin } from '#database/transaction.js';

/** A request after the access guard: who asks (null on public routes, and of a visitor who is not signed in) and from where. */
export interface AccessRequest extends FastifyRequest {
  actor: Actor | null;
  sessionToken: string | null;
  sessionExpiresAt: Date | null;
  /** Of the session whose cookie came with the request; null for machines and on public routes. */
  csrfToken: string | null;
  /** Nothing else is allowed before. */
  mustSetUpSecondFactor: boolean;
  language: 'en' | 'fr';
  idempotency?: IdempotencyClaim;
}

export function originOf(
  request: FastifyRequest & { readonly idempotency?: IdempotencyClaim },
): RequestOrigin & { readonly userAgent: string | null } {
  return {
    requestId: request.id,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    ...(request.idempotency && { idempotency: request.idempotency }),
  };
}

/** Who asks and from where, handed to use cases as one thing. */
export interface Requester<A extends Actor = Actor> {
  readonly actor: A;
  readonly origin: RequestOrigin;
}

function requesterOf(kinds: readonly Actor['kind'][]) {
  return (_: unknown, context: ExecutionContext): Requester => {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    if (!request.actor || !kinds.includes(request.actor.kind)) {
      throw new Error('A route asks for a requester that its access rule does not promise.');
    }
    return { actor: request.actor, origin: originOf(request) };
  };
}

/** The signed-in student, on routes marked `@ForStudents()`. */
export const FromStudent = createParamDecorator(requesterOf(['student']));
/** The signed-in member of staff, on routes marked `@May(permission)`. */
export const FromStaff = createParamDecorator(requesterOf(['staff']));
/** The machine, on routes marked `@ForMachines(scope)`. */
export const FromMachine = createParamDecorator(requesterOf(['machine']));
/** Anybody signed in. */
export const FromAnyone = createParamDecorator(requesterOf(['student', 'staff', 'machine']));

/** The account and the session of who asks, on routes for everybody who has them. @throws for machines, which have neither */
export function ownSessionOf(
  actor: Actor,
  { sessionToken, sessionExpiresAt }: AccessRequest,
): { readonly actor: StudentActor | StaffActor; readonly token: string; readonly expiresAt: Date } {
  if (!('accountId' in actor) || !sessionToken || !sessionExpiresAt)
    throw new Error('Machines have no session.');
  return { actor, token: sessionToken, expiresAt: sessionExpiresAt };
}

export type StudentRequester = Requester<StudentActor>;
export type StaffRequester = Requester<StaffActor>;
export type MachineRequester = Requester<MachineActor>;
