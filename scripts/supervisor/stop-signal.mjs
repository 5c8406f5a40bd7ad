import { stillRuns } from '../setup/processes.mjs';
import { launchers } from './launchers.mjs';

const LOOK_EVERY_MS = 500;

/**
 * One signal for every way to be told to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the `npm start` above.
 * Repeated ones are ignored: npm passes Ctrl-C on although the terminal has sent it already.
 * @returns {{ signal: AbortSignal, stopped: Promise<void>, release: () => void }}
 */
export function stopSignal() {
  const controller = new AbortController();
  /** @type {Promise<void>} */
  const stopped = new Promise((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const stop = () => controller.abort();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, stop);
  const above = launchers();
  const watch = setInterval(() => above.every(stillRuns) || stop(), LOOK_EVERY_MS);
  return { signal: controller.signal, stopped, release: () => clearInterval(watch) };
}
