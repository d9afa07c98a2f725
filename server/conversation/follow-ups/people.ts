import { say, type Message } from '../../../rules/message.ts';
import { phasesIn } from '../../../rules/advice/phases.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from '../drafts.ts';
import type { ReplyContext } from '../context.ts';
import { opens, replies } from './next.ts';

const adviceOf = (advice: StoredAdvice, ids: readonly string[]): readonly StoredPart[] =>
  ids.flatMap((id) => advice.advice.filter((one) => one.id === id).map(({ text }) => textPart(text)));

function serviceName(id: string, { catalogEntry }: ReplyContext['advisor']): string {
  const entry = catalogEntry('services', id);
  return entry !== null && 'name' in entry && typeof entry.name === 'string' ? entry.name : id;
}

/** Who is needed to build and to run a solution, with the course that prepares them, and whether to hire or not. */
export function peopleParts(
  solution: StoredSolution,
  advice: StoredAdvice,
  { advisor }: ReplyContext,
): readonly StoredPart[] {
  const courses = [...new Set(solution.people.flatMap(({ course }) => course ?? []))];
  const team = advice.brief.team;
  const have = (team?.engineers ?? 0) + (team?.mlEngineers ?? 0);
  if (solution.people.length === 0)
    return [
      textPart(say('conversation.about', { rank: solution.rank, title: solution.title })),
      textPart(say('followUp.peopleNone')),
    ];
  return [
    textPart(say('followUp.people', { rank: solution.rank, title: solution.title })),
    ...solution.people.map(({ role, personMonths }) =>
      textPart(say('followUp.person', { role: { term: role }, time: { quantity: personMonths, unit: 'personMonth' } })),
    ),
    textPart(team === undefined ? say('followUp.teamUnknown') : say('followUp.team', { count: have })),
    ...adviceOf(advice, ['hire-or-partner', 'train-the-team', 'skills']),
    ...courses.map((course) => textPart(say('followUp.course', { course: serviceName(course, advisor) }))),
    replies(say('followUp.say.noHire'), say('followUp.say.simplest')),
  ];
}

/** What to do next: the phases of the plan, each with what must be true before the one after it. */
export function stepParts(solution: StoredSolution, advice: StoredAdvice): readonly StoredPart[] {
  const about = advice.advice.find(({ id }) => id === 'phases')?.text;
  const phases = typeof about === 'object' ? phasesIn(about) : [];
  const first: Message = say('followUp.steps', { rank: solution.rank, title: solution.title });
  const lines = phases.map(({ id, weeks, done }, at) =>
    textPart(
      say('followUp.step', {
        place: at + 1,
        name: say(`followUp.phase.${id}`),
        weeks: { quantity: weeks, unit: 'week' },
        done,
      }),
    ),
  );
  return [
    textPart(first),
    ...(lines.length > 0 ? lines : about === undefined ? [] : [textPart(about)]),
    ...adviceOf(advice, ['pilot-first']),
    opens('plan', 'proposal'),
  ];
}
