import { createContext, use, useSyncExternalStore } from 'react';
import type { SessionState } from '../state/reducer.ts';
import type { Session } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

/** The conversation of this page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside of SessionContext');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}
