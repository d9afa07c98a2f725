import { z } from 'zod';

/** Longest wait for the model: after it the answer goes out without. */
const TIMEOUT_MS = 3000;
const ANSWER_MAX_BYTES = 64 * 1024;

export interface ModelSettings {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
  readonly timeoutMs?: number;
}

export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** The model's words, or null for whatever went wrong: nothing ever depends on them. */
export type AskModel = (messages: readonly ModelMessage[]) => Promise<string | null>;

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** The body as text, as long as it is short enough to be an answer. */
async function shortBody(response: Response): Promise<string | null> {
  if (response.body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > ANSWER_MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Chat completions of any OpenAI-compatible endpoint. `baseUrl` ends before `/chat/completions`. */
export function createModel(settings: ModelSettings): AskModel {
  const address = `${settings.baseUrl.replace(/\/+$/, '')}/chat/completions`;
  return async (messages) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMs ?? TIMEOUT_MS),
        headers: {
          'content-type': 'application/json',
          ...(settings.apiKey === undefined ? {} : { authorization: `Bearer ${settings.apiKey}` }),
        },
        body: JSON.stringify({ model: settings.model, messages, temperature: 0, stream: false }),
      });
      if (!response.ok) {
        await response.body?.cancel();
        return null;
      }
      const body = await shortBody(response);
      if (body === null) return null;
      const parsed = completion.safeParse(JSON.parse(body));
      return parsed.success ? (parsed.data.choices[0]?.message.content ?? null) : null;
    } catch {
      return null;
    }
  };
}
