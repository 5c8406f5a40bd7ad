/** Where to go back to after signing in: only a path of this site, never another address. */
export function safeReturn(back: unknown): string | undefined {
  if (typeof back !== 'string' || !back.startsWith('/') || back.startsWith('//') || back.includes('\\'))
    return undefined;
  return back === '/' ? undefined : back;
}
