import { runScript } from './setup/progress.mjs';
import { readArguments } from './tests/arguments.mjs';
import { withTestServer } from './tests/database.mjs';
import { runJest } from './tests/run-jest.mjs';

// npm run jest -- [project …] [jest's arguments]: with a PostgreSQL for the run, nothing built or installed.
await runScript(() => {
  const { projects, rest } = readArguments(process.argv.slice(2));
  return withTestServer(() => runJest([...rest, '--selectProjects', ...projects]));
});
