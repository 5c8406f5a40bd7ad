import { startTestServer } from '../postgres/test-server.mjs';

/**
 * Runs tests with a PostgreSQL of their own, or with the one that COOPDESK_TEST_POSTGRES_URL names.
 * @template T
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withTestServer(run) {
  if (process.env.COOPDESK_TEST_POSTGRES_URL) return run();
  const server = await startTestServer();
  process.env.COOPDESK_TEST_POSTGRES_URL = server.url;
  // Jest gets the terminal's Ctrl-C too and ends by itself; the server is stopped after it.
  const wait = () => {};
  process.on('SIGINT', wait);
  process.on('SIGTERM', wait);
  try {
    return await run();
  } finally {
    await server.stop();
  }
}
