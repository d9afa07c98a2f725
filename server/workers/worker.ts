import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RequestFailure } from '../api/failure.ts';
import { longEndpoints } from '../api/long-endpoints.ts';
import { createEstimates } from '../api/run-estimates.ts';
import { createRanker, dateOf } from '../app/create-ranker.ts';
import { timed } from '../app/timed.ts';
import { warmUp } from '../app/warm-up.ts';
import { withMeasurements } from '../measurements/compose.ts';
import type { Facts, FromWorker, ToWorker, Work, WorkerData, WorkerReply } from './messages.ts';

/** The thread beside the server: it answers with the handlers of the endpoints themselves, and reads no words. */
function serve(port: MessagePort, start: WorkerData): void {
  let facts: Facts = start;
  const partsNow = () => {
    const measured = withMeasurements(facts.catalog, facts.measurements);
    return { measured, estimates: createEstimates(measured) };
  };
  let parts = partsNow();
  const tell = (message: FromWorker): void => port.postMessage(message);
  const ranker = createRanker({
    measured: () => parts.measured,
    estimates: () => parts.estimates,
    priceBooks: () => facts.priceBooks,
    today: dateOf(start.today),
  });
  const advisor = timed(ranker, (seconds) => tell({ type: 'advised', seconds }));

  function take(changed: Partial<Facts>): void {
    facts = { ...facts, ...changed };
    if (changed.catalog || changed.measurements) parts = partsNow();
  }

  async function replyTo({ path, body, locale }: Work): Promise<WorkerReply> {
    const endpoint = longEndpoints.find((one) => one.path === path);
    if (!endpoint) throw new Error(`no endpoint has the path ${path}`);
    const reply = await endpoint.handle(body, { advisor, locale });
    return reply.type === 'json' ? { type: 'json-text', text: JSON.stringify(reply.body) } : reply;
  }

  async function answer(work: Work): Promise<void> {
    try {
      tell({ type: 'reply', reply: await replyTo(work) });
    } catch (error) {
      if (error instanceof RequestFailure)
        tell({ type: 'failure', code: error.code, detail: error.message, errors: error.errors });
      else tell({ type: 'fault', error: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    last = last.then(() => (message.type === 'facts' ? take(message.facts) : answer(message.work)));
  });
  tell({ type: 'ready' });

  async function untilIdle(): Promise<void> {
    await new Promise((done) => setImmediate(done));
    await last;
  }
  void warmUp((brief) => ranker.advise(brief), untilIdle);
}

if (parentPort === null) throw new Error('this file is the start of a worker thread');
serve(parentPort, workerData as WorkerData);
