import { connect, type ChatClient, type Frame, type FrameOf } from './chat-client.ts';

type Reply = FrameOf<'message'>;

const replyOf =
  (id: string) =>
  (frame: Frame): frame is Reply =>
    frame.type === 'message' && frame.from === 'advisor' && frame.replyTo === id;

export const textsOf = (message: Reply): string =>
  message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');

/** What the buttons of a reply say or open. */
export const nextOf = (message: Reply): readonly string[] =>
  message.parts.flatMap((part) =>
    part.type === 'next' ? part.items.map((item) => ('say' in item ? item.say : item.open)) : [],
  );

export interface Talk {
  readonly client: ChatClient;
  readonly replyTo: (id: string) => Promise<Reply>;
  readonly say: (id: string, text: string) => Promise<Reply>;
  readonly eventsFor: (id: string) => ReturnType<ChatClient['events']>;
  readonly kindsFor: (id: string) => readonly string[];
  readonly understood: (id: string) => FrameOf<'understood'> | undefined;
  /** The error that a message gets, which stores nothing. */
  readonly refusal: (message: { id: string; type: string } & Record<string, unknown>) => Promise<FrameOf<'error'>>;
}

/** Helpers over a connection that has said hello. */
export function talkOn(client: ChatClient): Talk {
  const replyTo = (id: string) => client.waitFor(`reply to ${id}`, replyOf(id));
  const eventsFor = (id: string) => client.events().filter((event) => 'replyTo' in event && event.replyTo === id);
  return {
    client,
    replyTo,
    say: async (id, text) => {
      await client.ask({ type: 'say', id, text });
      return replyTo(id);
    },
    eventsFor,
    kindsFor: (id) => eventsFor(id).map(({ type }) => type),
    understood: (id) =>
      client.events().flatMap((event) => (event.type === 'understood' && event.replyTo === id ? [event] : []))[0],
    refusal: async (message) => {
      const before = client.events().length;
      client.send(message);
      const error = await client.next('error', (frame) => frame.id === message.id);
      if (client.events().length !== before) throw new Error('a refused message stored something');
      return error;
    },
  };
}

/** A new conversation in which a first need was said and answered. */
export async function talkAbout(
  url: string,
  text = 'task=rag_qa deployment=on_prem',
  locale: 'en' | 'es' = 'en',
): Promise<Talk & { readonly first: Reply }> {
  const client = await connect(url);
  await client.hello({ locale });
  const talk = talkOn(client);
  return { ...talk, first: await talk.say('first', text) };
}
