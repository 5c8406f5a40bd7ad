import { Agent, request } from 'node:http';

export interface Measured {
  /** Uploads a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  readonly address: string;
  readonly type: string;
  readonly body: Buffer;
  /** Senders in turn; one for each upload. */
  readonly sessions: readonly Readonly<Record<string, string>>[];
  readonly atOnce: number;
  readonly uploads: number;
}

/** So many uploads, so many at once, each over a connection that is kept. */
export async function measureUploads(load: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.atOnce });
  const took: number[] = [];
  let next = 0;
  const sender = async (): Promise<void> => {
    while (next < load.uploads) {
      const session = load.sessions[next % load.sessions.length]!;
      next += 1;
      const started = performance.now();
      const status = await sent(load, agent, session);
      if (status !== 201) throw new Error(`${load.address} answered ${status}.`);
      took.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: load.atOnce }, sender));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  const sorted = took.toSorted((a, b) => a - b);
  const share = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
  return { rate: load.uploads / seconds, p50: share(0.5), p99: share(0.99) };
}

function sent(
  { address, type, body }: Load,
  agent: Agent,
  session: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(
      address,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': type, 'content-length': body.length, ...session },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', reject);
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
}
