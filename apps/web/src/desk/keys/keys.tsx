import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { nameOfPress, takesText, type Pressed } from './key-state.js';

export interface KeyBinding {
  key: string;
  label: string;
  run: () => void;
}

interface Keys {
  on: boolean;
  setOn: (on: boolean) => void;
  /** What can be pressed on this page, for the list of keys. */
  listed: () => KeyBinding[];
  add: (bindings: () => KeyBinding[]) => () => void;
}

const KeysContext = createContext<Keys | null>(null);
const PREFERENCE = 'coopdesk.keys';

export function KeysProvider({ children }: { children: ReactNode }): ReactNode {
  const sources = useRef<Set<() => KeyBinding[]>>(new Set());
  const [on, setOnState] = useState(() => localStorage.getItem(PREFERENCE) !== 'off');
  const setOn = useCallback((next: boolean) => {
    localStorage.setItem(PREFERENCE, next ? 'on' : 'off');
    setOnState(next);
  }, []);
  // The page's own keys are added after the frame's, so the last one wins.
  const listed = useCallback(() => {
    const byKey = new Map<string, KeyBinding>();
    for (const source of sources.current) for (const binding of source()) byKey.set(binding.key, binding);
    return [...byKey.values()];
  }, []);
  const add = useCallback((bindings: () => KeyBinding[]) => {
    sources.current.add(bindings);
    return () => {
      sources.current.delete(bindings);
    };
  }, []);
  useEffect(() => {
    if (!on) return undefined;
    let before: Pressed | null = null;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && takesText(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const now = { key: event.key, at: event.timeStamp };
      const name = nameOfPress(now, before);
      before = now;
      const binding = name === null ? undefined : listed().find((one) => one.key === name);
      if (!binding) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, listed]);
  const value = useMemo(() => ({ on, setOn, listed, add }), [on, setOn, listed, add]);
  return <KeysContext value={value}>{children}</KeysContext>;
}

export function useKeyList(): Keys {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error('Keys are used outside the desk.');
  return keys;
}

/** Binds single keys while the component is on screen. Each must also be a button or link of the page. */
export function useKeys(bindings: KeyBinding[]): void {
  const { add } = useKeyList();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => add(() => latest.current), [add]);
}
