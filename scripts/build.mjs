import { ensureBuilt } from './setup/build.mjs';
import { runScript } from './setup/progress.mjs';

// npm run build: the servers and the web pages into dist, where their sources changed.
await runScript(() => ensureBuilt());
