import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import type pg from 'pg';

/** What one run cost: seconds of the clock and of processors, megabytes at the peak. */
export interface Measured {
  readonly students: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Processor seconds of the database's own processes; null where the system does not tell. */
  readonly database: number | null;
  /** Processor seconds of this process by what they went into. */
  readonly node: Readonly<Record<Part, number>>;
}

export type Part = 'engine' | 'serialization' | 'hashing' | 'memory' | 'rest' | 'waiting';

/** Carries out the work under a sampling profiler and adds up where its time went. */
export async function measured(
  pool: pg.Pool,
  application: string,
  work: () => Promise<number>,
): Promise<Measured> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 5_000 });
  await session.post('Profiler.start');
  const start = performance.now();
  const before = process.cpuUsage();
  const students = await work();
  const used = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = $1 and datname = current_database()`,
    [application],
  );
  return {
    students,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    database: processorSeconds(rows.map(({ pid }) => pid)),
    node: partsOf(profile, (used.user + used.system) / 1e6),
  };
}

/** The profile says what the time went into; how much of it a processor really gave, on a busy machine, the system says. */
function partsOf(profile: Profiler.Profile, processor: number): Record<Part, number> {
  const parts: Record<Part, number> = {
    engine: 0,
    serialization: 0,
    hashing: 0,
    memory: 0,
    rest: 0,
    waiting: 0,
  };
  const partOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, partFor(callFrame)]));
  profile.samples?.forEach((id, at) => {
    parts[partOf.get(id) ?? 'rest'] += (profile.timeDeltas?.[at] ?? 0) / 1e6;
  });
  const busy = Object.values(parts).reduce((sum, each) => sum + each, 0) - parts.waiting;
  for (const part of Object.keys(parts) as Part[]) if (part !== 'waiting') parts[part] *= processor / busy;
  return parts;
}

function partFor({ functionName, url }: { readonly functionName: string; readonly url: string }): Part {
  if (functionName === '(idle)') return 'waiting';
  if (functionName === '(garbage collector)') return 'memory';
  if (url.includes('/libs/domain/')) return 'engine';
  if (url.includes('assessment-hashes') || url.includes('internal/crypto')) return 'hashing';
  if (
    /facts-columns|json-columns|\/pg[-/]|pg-protocol|pg-types|node:(buffer|net|internal\/(stream|buffer))/.test(
      url,
    )
  )
    return 'serialization';
  return 'rest';
}

/** Linux counts in hundredths of a second; elsewhere nobody is asked. */
function processorSeconds(pids: readonly number[]): number | null {
  if (process.platform !== 'linux') return null;
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) / 100;
  }, 0);
}
