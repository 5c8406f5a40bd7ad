import type { Settings } from '../config/settings.js';
import { ClamdScanner } from './clamd-scanner.js';
import { NoScanner } from './no-scanner.js';
import type { Scanner } from './scanner.js';

export function createScanner({ clamd }: Pick<Settings, 'clamd'>): Scanner {
  return clamd === undefined ? new NoScanner() : new ClamdScanner(clamd);
}
