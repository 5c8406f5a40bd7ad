import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, above the sources and above what is compiled of them. */
function projectFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from));
}

const root = projectFolder(import.meta.dirname);

/** Folders of sources whose change begins a proof anew. */
const ENGINE_SOURCES = ['libs/domain/src/work-authorization', 'libs/domain/src/time'];

/**
 * How far a proof of the engine has come, kept in `.data/proofs/NAME.json`, so that a long one goes on where it was
 * stopped. Other sources begin anew.
 */
export class ProofProgress<Counts extends object> {
  private readonly file: string;
  private readonly fingerprint: string;

  constructor(name: string, sources: readonly string[]) {
    this.file = join(root, '.data', 'proofs', `${name}.json`);
    this.fingerprint = fingerprintOf([...ENGINE_SOURCES, ...sources]);
  }

  resume(fresh: Counts): Counts {
    try {
      const kept = JSON.parse(readFileSync(this.file, 'utf8')) as { fingerprint: string; counts: Counts };
      return kept.fingerprint === this.fingerprint ? kept.counts : fresh;
    } catch {
      // No proof was begun, or its file was cut off: both begin anew.
      return fresh;
    }
  }

  /** A folder beside the file, for what is too large for it. */
  get folder(): string {
    return this.file.replace(/\.json$/, '');
  }

  keep(counts: Counts): void {
    mkdirSync(dirname(this.file), { recursive: true });
    // Whole or not at all: what was kept before stands until then.
    writeFileSync(`${this.file}.new`, JSON.stringify({ fingerprint: this.fingerprint, counts }));
    renameSync(`${this.file}.new`, this.file);
  }
}

function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => one.endsWith('.ts') && !one.endsWith('.spec.ts')).toSorted())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex');
}
