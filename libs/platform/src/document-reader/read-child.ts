import type { FileToRead, TextRead } from './document-reader.js';
import { readText } from './read-text.js';

// Runs as a child process of its own, for one file.
process.once('message', (file: FileToRead) => {
  const answer = (read: TextRead): void => void process.send?.(read, () => process.exit(0));
  readText(file).then(
    (pages) => answer({ ok: true, pages }),
    () => answer({ ok: false }),
  );
});
process.on('disconnect', () => process.exit(0));
