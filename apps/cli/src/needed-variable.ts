/** A variable of the environment that the command cannot do without. @throws with what to set */
export function neededVariable(env: NodeJS.ProcessEnv, name: string, meaning: string): string {
  const value = env[name]?.trim();
  if (!value) throw new Error(`${name} is not set. Set it to ${meaning}.`);
  return value;
}
