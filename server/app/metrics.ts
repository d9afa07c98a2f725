import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

/** What this process counts. Its own registry: several servers of one process (tests) do not share figures. */
export function createMetrics(sources: {
  readonly sockets: () => number;
  readonly conversations: () => number;
  readonly waitingTurns: () => number;
  /** 1 while the newest own catalog entries cannot be used. */
  readonly catalogRefused: () => number;
}) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('advisor_sockets', 'Open chat connections', sources.sockets);
  gauge('advisor_conversations_live', 'Conversations in memory', sources.conversations);
  gauge('advisor_turns_waiting', 'Replies waiting for their turn', sources.waitingTurns);
  gauge('advisor_catalog_refused', '1 while an edit of the catalog folder is refused', sources.catalogRefused);
  return {
    registry,
    requests: new Counter({
      name: 'advisor_http_requests_total',
      help: 'HTTP requests',
      labelNames: ['route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'advisor_http_request_seconds',
      help: 'Time to answer',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    }),
    messages: new Counter({
      name: 'advisor_chat_messages_total',
      help: 'Chat messages received',
      labelNames: ['type'],
      registers,
    }),
    events: new Counter({
      name: 'advisor_chat_events_total',
      help: 'Chat events stored',
      labelNames: ['type'],
      registers,
    }),
    adviseSeconds: new Histogram({
      name: 'advisor_advise_seconds',
      help: 'Time of one ranking',
      buckets: SECONDS,
      registers,
    }),
    advices: new Counter({
      name: 'advisor_chat_advices_total',
      help: 'Advice events by solutions left out to fit a frame',
      labelNames: ['dropped'],
      registers,
    }),
    catalogReloads: new Counter({
      name: 'advisor_catalog_reloads_total',
      help: 'Edits of the catalog folder by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    errors: new Counter({ name: 'advisor_errors_total', help: 'Unexpected errors', labelNames: ['where'], registers }),
  };
}
