import type { Locale, Problem } from '../../server/protocol/http.ts';
import type { InboxConversation, InboxList, PeopleAnswer, SellerSession } from '../../server/protocol/inbox.ts';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  /** `detail` is empty where the server did not answer. */
  | { readonly ok: false; readonly status: number; readonly detail: string };

async function call<T>(path: string, options: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(`/api/v1/inbox${path}`, options);
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    const { detail } = (await response.json()) as Problem;
    return { ok: false, status: response.status, detail };
  } catch {
    return { ok: false, status: 0, detail: '' };
  }
}

const headers = (token: string, locale: Locale): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'accept-language': locale,
});

export const readPeople = (): Promise<Outcome<PeopleAnswer>> => call('/people', {});

export const signIn = (name: string, key: string, locale: Locale): Promise<Outcome<SellerSession>> =>
  call('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': locale },
    body: JSON.stringify({ name, key }),
  });

export const readInbox = (token: string, locale: Locale): Promise<Outcome<InboxList>> =>
  call('', { headers: headers(token, locale) });

export const readOne = (id: string, token: string, locale: Locale): Promise<Outcome<InboxConversation>> =>
  call(`/${id}`, { headers: headers(token, locale) });

export const settle = (id: string, token: string, locale: Locale): Promise<Outcome<object>> =>
  call(`/${id}`, { method: 'DELETE', headers: headers(token, locale) });
