import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './setup/folders.mjs';
import { Refusal, runScript, say } from './setup/progress.mjs';

// npm run letters:approve: takes the pages that the last run of letter-looks.spec.ts made as those to compare with.
await runScript(async () => {
  const made = inProject('.test-output', 'letters', 'pages');
  const approved = inProject('libs', 'casework', 'src', 'letters', 'page', 'approved-pages');
  if (!existsSync(made))
    throw new Refusal(
      'Make the pages first: npm run jest -- casework libs/casework/src/letters/page/letter-looks.spec.ts',
    );
  rmSync(approved, { recursive: true, force: true });
  mkdirSync(approved);
  const pages = readdirSync(made).filter((name) => name.endsWith('.png'));
  for (const name of pages) copyFileSync(join(made, name), join(approved, name));
  say(`${pages.length} pages approved. Look at each of them in the commit.`);
});
