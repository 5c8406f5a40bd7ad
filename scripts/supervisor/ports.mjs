import { createServer } from 'node:net';
import { Refusal, say } from '../setup/progress.mjs';

const TRIES = 100;

/**
 * The wished port, or the next free one above it, said aloud.
 * @param {string} purpose what it is for, as in "the web address"
 * @param {number} wished
 * @param {number[]} [promised] ports that were given out and are not open yet
 * @returns {Promise<number>}
 */
export async function choosePort(purpose, wished, promised = []) {
  for (let port = wished; port < wished + TRIES && port <= 65_535; port += 1) {
    if (promised.includes(port) || !(await isFree(port))) continue;
    if (port !== wished) say(`Port ${wished} for ${purpose} is taken; using ${port}.`);
    return port;
  }
  throw new Refusal(`No port from ${wished} on is free for ${purpose}. Choose another by --port N.`);
}

/**
 * Free on both addresses that "localhost" may mean: a browser tries either.
 * @param {number} port
 */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      // A machine without IPv6 has nobody on ::1 either.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
