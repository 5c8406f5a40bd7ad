import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Scanner, type ScannerHealth, ScannerUnavailableError, type ScanResult } from './scanner.js';

/** Finds the word `INFECTED`, for unit tests; `down` makes it unavailable. */
export class FakeScanner extends Scanner {
  down = false;

  override async scan(content: Readable): Promise<ScanResult> {
    const bytes = await buffer(content);
    if (this.down) throw new ScannerUnavailableError('the test says so');
    if (bytes.includes('INFECTED'))
      return { verdict: 'infected', signature: 'Fake.Signature', engine: 'fake' };
    return { verdict: 'clean', engine: 'fake' };
  }

  override async health(): Promise<ScannerHealth> {
    return this.down
      ? { state: 'unavailable', problem: 'the test says so' }
      : { state: 'ok', engine: 'fake' };
  }
}
