import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ChildModule {
  path: string;
  /** Flags that Node needs to load it. */
  execArgv: string[];
}

/** The module beside `parentUrl` that a child process runs: the built one, or the source where sources run. */
export function childModule(name: string, parentUrl: string): ChildModule {
  const extension = extname(new URL(parentUrl).pathname);
  const path = fileURLToPath(new URL(`./${name}${extension}`, parentUrl));
  return { path, execArgv: extension === '.ts' ? sourceFlags() : [] };
}

/** Node strips types itself; it only has to be told that `./x.js` is `./x.ts` where no `.js` is. */
function sourceFlags(): string[] {
  const hook = new URL('./resolve-sources.mjs', import.meta.url).href;
  return ['--disable-warning=ExperimentalWarning', '--conditions=coopdesk-source', `--import=${hook}`];
}
