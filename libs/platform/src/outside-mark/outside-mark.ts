import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A number that only grows, kept outside the database: a database that says a smaller one has been put back to an earlier
 * state. A file for each name; several processes of one machine may write it.
 */
export class OutsideMark {
  constructor(private readonly folder: string) {}

  /** 0 where nothing was noted yet. @throws when the file is there and cannot be read */
  async read(name: string): Promise<number> {
    try {
      const noted = Number((await readFile(join(this.folder, name), 'utf8')).trim());
      return Number.isSafeInteger(noted) ? noted : 0;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }

  /** Never to a smaller number. */
  async note(name: string, mark: number): Promise<void> {
    if (mark <= (await this.read(name))) return;
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, name);
    const unfinished = `${file}.${randomUUID()}`;
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(`${mark}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  }
}
