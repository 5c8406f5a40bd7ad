import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bounce, readBounce } from './read-bounce.js';

/** Where mails come back to: whatever is new is read once, and kept as read when it was dealt with. */
export abstract class BounceMailbox {
  /** @param take deals with one; what it throws leaves that mail new */
  abstract readNew(take: (bounce: Bounce | null) => Promise<void>): Promise<number>;
}

/** A folder in Maildir form, as mail servers and fetchers fill it. */
export class MaildirBounces extends BounceMailbox {
  constructor(private readonly folder: string) {
    super();
  }

  override async readNew(take: (bounce: Bounce | null) => Promise<void>): Promise<number> {
    const names = await readdir(join(this.folder, 'new'));
    await mkdir(join(this.folder, 'cur'), { recursive: true });
    for (const name of names.toSorted()) {
      const file = join(this.folder, 'new', name);
      await take(await readBounce(await readFile(file)));
      await rename(file, join(this.folder, 'cur', `${name}:2,S`));
    }
    return names.length;
  }
}

/** No mailbox is set: nothing ever comes back that we would see. */
export class NoBounces extends BounceMailbox {
  override async readNew(): Promise<number> {
    return 0;
  }
}
