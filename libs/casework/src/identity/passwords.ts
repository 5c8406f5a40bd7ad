import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

// OWASP's recommendation for argon2id: 19 MiB of memory, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords with argon2id. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return hash(password, PARAMETERS);
  }

  /** Takes as long for an account that does not exist (`stored` null) as for one that does. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('a password that nobody has');
    const matched = await verify(stored ?? (await this.decoy), password);
    return stored !== null && matched;
  }
}
