import { parseArgs } from 'node:util';
import { restoredHouse } from './reminder-restore/restored-house.js';

/**
 * An older backup comes back after mails were sent that it knows nothing of: as the server's files and as a dump, with a relay
 * that can be asked and with one that cannot. All mail is held until it was reconciled and released; nothing arrives twice.
 *   npm run proof -- reminder-restore [--mails N]
 */
const { values } = parseArgs({ options: { mails: { type: 'string', default: '500' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let all = true;
for (const kind of ['files', 'dump'] as const)
  for (const canLookUp of [true, false]) {
    const { holds, ...verdict } = await restoredHouse({ kind, mails: Number(values.mails), canLookUp });
    say(`${kind}, ${canLookUp ? 'a relay that can be asked' : 'a plain relay'}: ${JSON.stringify(verdict)}`);
    all &&= holds;
  }
say(`proof reminder-restore: ${all ? 'holds' : 'FAILS'}`);
if (!all) process.exitCode = 1;
