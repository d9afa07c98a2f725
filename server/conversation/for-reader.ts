import { say } from '../../rules/message.ts';
import type { ReplyContext } from './context.ts';
import { textPart, type StoredAdvice, type StoredPart } from './drafts.ts';

/** Solutions a chat shows at most; fewer when a frame cannot hold them. */
const SOLUTIONS_MAX = 5;
/** Who is new to this chooses among few. */
const FOR_NOVICES = 3;

type Expertise = StoredAdvice['brief']['expertise'];

export const solutionsFor = (expertise: Expertise): number => (expertise === 'novice' ? FOR_NOVICES : SOLUTIONS_MAX);

/** What a new ranking says only to readers of one level: how to go on to some, the knobs of the first solution to others. */
export function readerParts(advice: StoredAdvice, { advisor }: Pick<ReplyContext, 'advisor'>): readonly StoredPart[] {
  const [winner] = advice.solutions;
  if (winner === undefined) return [];
  if (advice.brief.expertise === 'novice') {
    const learns = winner.people.some(({ course }) => course !== null);
    return [textPart(say(learns ? 'conversation.reader.noviceCourse' : 'conversation.reader.novice'))];
  }
  const { accelerator, acceleratorCount, replicas, precision, parallelism } = winner.serving;
  if (advice.brief.expertise !== 'expert' || accelerator === null) return [];
  const formula = winner.estimates.memoryPerAcceleratorGb?.formula;
  return [
    textPart(
      say('conversation.reader.expert', {
        accelerator: advisor.entryName(accelerator),
        count: acceleratorCount,
        replicas,
        precision: precision ?? '–',
        tensor: parallelism?.tensor ?? 1,
        pipeline: parallelism?.pipeline ?? 1,
      }),
    ),
    ...(formula === undefined ? [] : [textPart(say('conversation.reader.formula', { formula }))]),
  ];
}
