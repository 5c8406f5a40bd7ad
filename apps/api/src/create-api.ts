import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import type { Settings } from '#platform/config/settings.js';
import { Logger } from '#platform/logging/logger.js';
import { NestLogger } from '#platform/logging/nest-logger.js';
import { originCheck } from './access/origin-check.js';
import { AppModule } from './app.module.js';
import { checkBodyShape } from './edge/body-shape.js';
import { bodyValidation } from './edge/body-validation.js';
import { CONTENT_SECURITY_POLICY } from './edge/content-security-policy.js';
import { tagAnswer } from './edge/entity-tags.js';
import { NO_SUCH_ADDRESS } from './edge/http-error-words.js';
import { lastAnswers } from './edge/last-answers.js';
import { tellOfficeDay } from './edge/office-day.js';
import { serveOpenApi } from './edge/openapi.js';
import { sendRefusal } from './edge/problem-reply.js';
import { readProviderForms } from './institution/provider-form.js';
import { serveWeb } from './edge/serve-web.js';

const MEGABYTE = 1024 * 1024;

/** Builds the API, ready to listen. `webFolder` is the built web application; without it only the API is served. */
export async function createApi(settings: Settings, webFolder?: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MEGABYTE,
    trustProxy:
      settings.http.trustProxy > 0 && ((_address: string, hop: number) => hop <= settings.http.trustProxy),
    genReqId: () => randomUUID(),
    // What is under way at the end gets its answer (see `lastAnswers`).
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 120_000,
    // An address that cannot be decoded, or holds an id longer than any: the router refuses it before any filter.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => {
      void sendRefusal(reply, NO_SUCH_ADDRESS);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings), adapter, {
    logger: false,
    abortOnError: false,
    // Fastify's own JSON parser serves; forms and plain text are refused as 415.
    bodyParser: false,
  });
  app.useLogger(new NestLogger(app.get(Logger)));
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    hsts: settings.http.publicUrl.startsWith('https:'),
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(multipart, {
    limits: {
      fileSize: 20 * MEGABYTE,
      files: 20,
      fields: 20,
      parts: 40,
      fieldSize: 10_000,
      fieldNameSize: 100,
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  // The pieces of an upload are read as they come, by whoever keeps them.
  fastify.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  readProviderForms(fastify);
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', originCheck(settings));
  fastify.addHook('preValidation', checkBodyShape);
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onSend', tellOfficeDay(app.get(OfficeCalendar, { strict: false })));
  fastify.addHook('onSend', tagAnswer);
  lastAnswers(fastify);
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'health/status', 'health/metrics'],
  });
  app.useGlobalPipes(bodyValidation());
  app.enableShutdownHooks();
  serveOpenApi(app);
  if (webFolder && existsSync(join(webFolder, 'index.html'))) await serveWeb(app, webFolder);
  await app.init();
  await fastify.ready();
  return app;
}
