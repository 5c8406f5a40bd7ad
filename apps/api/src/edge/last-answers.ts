import type { FastifyInstance } from 'fastify';

/** As long as an orchestrator gives, less what the rest of the shutdown takes. */
const PATIENCE_MS = 5_000;

/** At the end no new request is taken, and those under way are answered; a stream without an end is cut off after a while. */
export function lastAnswers(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), PATIENCE_MS).unref();
    done();
  });
}
