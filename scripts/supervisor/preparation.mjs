import { serversBuild } from '../setup/build.mjs';
import { Refusal, step } from '../setup/progress.mjs';
import { readRemembered, remember } from './data-folder.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {object} Facts
 * @property {string} dataFolder
 * @property {NodeJS.ProcessEnv} env of the commands
 * @property {import('./database.mjs').OwnDatabase | null} own
 * @property {AbortSignal} signal
 */

/**
 * Brings the database to the shape that this build expects. Ours is left alone when this build has done so before.
 * @param {Facts & { ownerUrl: string }} facts the owner's connection string goes to the migrations alone
 */
export async function prepareDatabase({ dataFolder, env, ownerUrl, own, signal }) {
  if (own && readRemembered(dataFolder).prepared === serversBuild()) return;
  await step('Preparing the database', async () => {
    if (own) await runCommand(['bootstrap'], { ...env, ...own.bootstrapEnvironment }, signal);
    await runCommand(['migrate'], { ...env, MIGRATION_DATABASE_URL: ownerUrl }, signal);
  });
  if (own) remember(dataFolder, { prepared: serversBuild() ?? '' });
}

/**
 * Loads the demonstration data: into our database once; a given database answers for itself whether it has it.
 * @param {Facts} facts
 * @returns {Promise<unknown>} the sign-ins
 */
export async function loadDemonstration({ dataFolder, env, own, signal }) {
  const { signIns: known } = readRemembered(dataFolder);
  if (own && known) return known;
  const answer = await step('Loading demonstration data', () => runCommand(['seed', '--json'], env, signal));
  const signIns = readAnswer(answer);
  if (own) remember(dataFolder, { signIns });
  return signIns;
}

/**
 * Makes a database without the demonstration usable; what is there already stays as it is.
 * @param {Facts} facts
 * @returns {Promise<unknown>} the administrator's sign-in, when it was made just now
 */
export async function setUpOffice({ dataFolder, env, own, signal }) {
  if (own && readRemembered(dataFolder).setUp) return [];
  const signIns = readAnswer(await runCommand(['set-up', '--json'], env, signal));
  if (own) remember(dataFolder, { setUp: true });
  return signIns;
}

/** @param {string} answer */
function readAnswer(answer) {
  try {
    return JSON.parse(answer);
  } catch {
    throw new Refusal(`coopdesk answered something else than JSON: ${answer.slice(0, 200)}`);
  }
}
