import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { ScannerUnavailableError } from './scanner.js';

export interface ClamdAddress {
  host: string;
  port: number;
}

export interface ClamdTimeouts {
  connectMs: number;
  /** For the whole exchange, the sending of the file included. */
  answerMs: number;
}

/**
 * One command, one connection, one answer, as clamd speaks over TCP. The content, if any, follows in chunks that
 * begin with their length; a chunk of length nothing ends it.
 */
export async function askClamd(
  address: ClamdAddress,
  command: 'VERSION' | 'INSTREAM',
  timeouts: ClamdTimeouts,
  content?: Readable,
): Promise<string> {
  const socket = connect({ host: address.host, port: address.port });
  const limit = setTimeout(() => socket.destroy(new Error('no answer in time')), timeouts.answerMs);
  const connectLimit = setTimeout(
    () => socket.destroy(new Error('no connection in time')),
    timeouts.connectMs,
  );
  socket.once('connect', () => clearTimeout(connectLimit));
  const answer = readAnswer(socket);
  try {
    await once(socket, 'connect');
    socket.write(`z${command}\0`);
    // clamd may answer (too large, found) and hang up before all is sent: then its answer counts, not the break.
    if (content !== undefined) await Promise.race([sendChunks(socket, content), answer]);
    return await answer;
  } catch (error) {
    throw unavailable(error, content !== undefined);
  } finally {
    clearTimeout(limit);
    clearTimeout(connectLimit);
    content?.destroy();
    socket.destroy();
  }
}

/** Thrown when the scanner cut the connection while the content was on its way. */
export class ScanCutOffError extends ScannerUnavailableError {}

function unavailable(error: unknown, withContent: boolean): ScannerUnavailableError {
  // Node's own error types are strange to a test's realm, so instanceof would not do.
  const { code, message = 'the connection failed' } = error as { code?: unknown; message?: string };
  const cutOff = withContent && (code === 'EPIPE' || code === 'ECONNRESET');
  return new (cutOff ? ScanCutOffError : ScannerUnavailableError)(message, { cause: error });
}

function readAnswer(socket: Socket): Promise<string> {
  const answered = new Promise<string>((resolve, reject) => {
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the scanner hung up without an answer')));
  });
  // Awaited only once the command is out; until then a refusal must not count as unhandled.
  answered.catch(() => undefined);
  return answered;
}

async function sendChunks(socket: Socket, content: Readable): Promise<void> {
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}
