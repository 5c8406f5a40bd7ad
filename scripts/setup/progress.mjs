/**
 * Says a line about the work itself. Always on the error stream: what a command answers goes alone to its output.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says that a longer step begins and how long it took; on a terminal the seconds count up meanwhile.
 * @template T
 * @param {string} name what is being done, as in "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  const onTerminal = process.stderr.isTTY;
  if (!onTerminal) say(`${name} …`);
  const ticker = onTerminal
    ? setInterval(() => process.stderr.write(`\r${name} … ${seconds()}`), 200)
    : undefined;
  try {
    const result = await work();
    say(`${onTerminal ? '\r' : ''}${name} … done in ${seconds()}`);
    return result;
  } catch (error) {
    say(`${onTerminal ? '\r' : ''}${name} … failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/** A failure whose message says all that the person at the keyboard needs; it is shown without a stack trace. */
export class Refusal extends Error {}

/**
 * Runs a script to its end and turns what went wrong into a message and an exit code.
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 when it says none
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Refusal) say(error.message);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
