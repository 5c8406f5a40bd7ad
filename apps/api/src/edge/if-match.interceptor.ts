import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { catchError, type Observable, tap } from 'rxjs';
import type { AccessRequest } from '../access/requester.js';
import { RefusalError } from './refusal-error.js';
import { VERSION_NAMES, VERSIONED_PARTS } from './version-headers.js';

/**
 * Versions as HTTP has them: an answer about something in a version carries it in its `ETag`, and a change may say what
 * was seen as `If-Match: "7"` in place of `version` in its body. What was changed meanwhile is then refused as 412, with
 * the same body as the 409 of a version in the body: what it says now stands under `current`.
 */
@Injectable()
export class IfMatchInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<AccessRequest>();
    const reply = http.getResponse<FastifyReply>();
    const seen = request.headers['if-match'];
    if (seen !== undefined && !['GET', 'HEAD'].includes(request.method))
      request.body = withSeenVersion(request.body, seen, takesVersion(context));
    return next.handle().pipe(
      tap((answered) => tagReply(reply, answered)),
      catchError((thrown: unknown) => {
        if (!isStale(thrown)) throw thrown;
        tagReply(reply, thrown.refusal.extra?.['current']);
        throw seen === undefined ? thrown : new RefusalError({ ...thrown.refusal, status: 412 });
      }),
    );
  }
}

const isStale = (thrown: unknown): thrown is RefusalError =>
  thrown instanceof RefusalError && thrown.refusal.code === 'stale_version';

function tagReply(reply: FastifyReply, answered: unknown): void {
  if (reply.sent || reply.hasHeader('etag')) return;
  const version = versionOf(answered);
  if (version !== null) void reply.header('etag', `"${version}"`);
}

/** Of the answer itself, or of the thing it is about: a case's record, the request under review. */
function versionOf(answered: unknown): number | null {
  const whole = asObject(answered);
  for (const thing of [whole, ...VERSIONED_PARTS.map((part) => asObject(whole[part]))])
    for (const name of VERSION_NAMES) {
      const version = thing[name];
      if (typeof version === 'number') return version;
    }
  return null;
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Whether the body of this operation says which version was seen. */
function takesVersion(context: ExecutionContext): boolean {
  const types = (Reflect.getMetadata(
    'design:paramtypes',
    context.getClass().prototype as object,
    context.getHandler().name,
  ) ?? []) as (abstract new () => object)[];
  return types.some((type) =>
    getMetadataStorage()
      .getTargetValidationMetadatas(type, '', false, false)
      .some(({ propertyName }) => propertyName === 'version'),
  );
}

function withSeenVersion(body: unknown, header: string, takes: boolean): unknown {
  if (!takes) throw new RefusalError(NOT_HERE);
  const version = SEEN.exec(header.trim())?.[1];
  if (version === undefined) throw new RefusalError(UNREADABLE);
  if (body === undefined || body === null) return { version: Number(version) };
  if (typeof body !== 'object' || Array.isArray(body)) return body;
  const { version: told } = body as { version?: unknown };
  if (told !== undefined && told !== Number(version)) throw new RefusalError(TWO_VERSIONS);
  return { ...body, version: Number(version) };
}

/** The version, with or without what the answer was that carried it (see `tagAnswer`): a change goes by the version alone. */
const SEEN = /^"(0|[1-9]\d{0,9})(?:-[0-9a-f]{32})?"$/;

const UNREADABLE = {
  code: 'bad_if_match',
  status: 400,
  title: 'If-Match is not usable',
  detail: 'Send one ETag as you received it, in double quotes: "7". Lists, weak tags and * are not taken.',
  fr: {
    title: 'If-Match n’est pas utilisable',
    detail:
      'Envoyez un seul ETag tel que vous l’avez reçu, entre guillemets : "7". Ni liste, ni étiquette faible, ni *.',
  },
} as const;

const NOT_HERE = {
  code: 'bad_if_match',
  status: 400,
  title: 'If-Match has no meaning here',
  detail: 'Nothing here is changed by its version. Send the request without If-Match.',
  fr: {
    title: 'If-Match n’a pas de sens ici',
    detail: 'Rien n’est changé ici d’après sa version. Envoyez la demande sans If-Match.',
  },
} as const;

const TWO_VERSIONS = {
  code: 'bad_if_match',
  status: 400,
  title: 'Two versions were sent',
  detail: 'If-Match and the version in the body differ. Send one of them.',
  fr: {
    title: 'Deux versions ont été envoyées',
    detail: 'If-Match et la version dans le corps diffèrent. Envoyez l’une des deux.',
  },
} as const;
