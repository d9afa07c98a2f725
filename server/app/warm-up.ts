import { tasks } from '../../catalog/index.ts';
import type { Brief } from '../../rules/brief.ts';

/** One need of each kind of work: enough of each is said that its whole ladder is walked. */
const briefs: readonly Brief[] = tasks.map((task) => ({ task, load: { users: 100 } }));

/**
 * Ranks for nobody, so that the first who asks need not wait until the machine has compiled the rules and sorted the
 * catalog by them. `pause` is awaited before each ranking and lets real work go first. Never throws: what fails here
 * fails again for who asks, and is told to them.
 */
export async function warmUp(advise: (brief: Brief) => unknown, pause: () => Promise<void>): Promise<void> {
  for (const brief of briefs) {
    await pause();
    try {
      advise(brief);
    } catch {
      return;
    }
  }
}
