import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUntracedPage, UNTRACED } from './untraced-pages.js';

/** Serves the built web application; every address that is no file and no API route shows it (its router decides). */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    preCompressed: true,
    maxAge: '1y',
    decorateReply: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const page = { root: folder, cacheControl: false } as const;
  fastify.addHook('preHandler', async (request, reply) => {
    if (!request.is404 || request.method !== 'GET' || /^\/(api|health|assets)(\/|$)/.test(request.url))
      return;
    void reply.header('cache-control', 'no-cache');
    if (isUntracedPage(request.url)) void reply.headers(UNTRACED);
    return reply.sendFile('index.html', page.root, { cacheControl: page.cacheControl });
  });
}
