import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/*
 * The limit: takes the bytes of a request as they are, hashes them, has them on the disk under a name of its own, and
 * answers with the hash. No form is read, nothing is sealed, nobody is asked who sends.
 */
const folder = process.argv[2]!;
await mkdir(folder, { recursive: true });

async function keep(content: AsyncIterable<Buffer>): Promise<string> {
  const name = randomUUID();
  const sha256 = createHash('sha256');
  {
    await using file = await open(join(folder, `.${name}`), 'wx');
    for await (const chunk of content) {
      sha256.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  }
  await rename(join(folder, `.${name}`), join(folder, name));
  await using directory = await open(folder, 'r');
  await directory.sync();
  return sha256.digest('hex');
}

const server = createServer((request, response) => {
  keep(request).then(
    (sha256) =>
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sha256 })),
    () => response.writeHead(500).end(),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
