import { runScript } from './setup/progress.mjs';
import { projectNames } from './tests/arguments.mjs';
import { ensurePrograms } from './tests/programs.mjs';

// npm run test:programs: what all the tests need beside npm's packages.
await runScript(() => ensurePrograms(projectNames));
