import type { Brief } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { DraftEvent } from '../store/store.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, edited, textPart, type Stamp, type StoredPart } from './drafts.ts';
import { briefOf, type Needs } from './needs.ts';
import type { ConversationState } from './state.ts';

/** Tools named in one line. */
const TOOLS = 4;

const needWords = (brief: Brief): Message => say('conversation.label', { label: { term: brief.task ?? 'other' } });

function listed(items: readonly Message[]): Message | null {
  const [first, ...rest] = items;
  return first ? rest.reduce((head, tail) => say('conversation.and', { head, tail }), first) : null;
}

/** The plan for several workloads as a part of a message; nothing where there is one. */
export function planParts(needs: Needs, context: ReplyContext): readonly StoredPart[] {
  if (needs.briefs.length < 2) return [];
  const plan = context.advisor.plan(needs.briefs);
  const { currency, oneOff, monthly } = plan.together;
  const budget = needs.briefs.flatMap((brief) => (brief.budget?.amount === undefined ? [] : [brief.budget]))[0];
  const amount = budget && { quantity: budget.amount, unit: budget.currency ?? currency };
  const tools = listed(
    plan.shared.tools
      .slice(0, TOOLS)
      .map(({ id }) => say('conversation.label', { label: context.advisor.entryName(id) })),
  );
  const lines: readonly Message[] = [
    ...plan.shared.machines.map(({ text }) => text),
    plan.text,
    say('conversation.planCosts', {
      once: { quantity: oneOff, unit: currency },
      monthly: { quantity: monthly, unit: currency },
    }),
    ...(amount && plan.againstBudget !== null
      ? [
          plan.withinBudget
            ? say('conversation.planWithin', { budget: amount })
            : say('conversation.planOver', {
                budget: amount,
                needed: { quantity: plan.againstBudget, unit: currency },
              }),
        ]
      : []),
    ...(tools ? [say('conversation.planTools', { tools })] : []),
  ];
  return [
    {
      type: 'plan',
      workloads: plan.workloads.map(({ title }, index) => ({
        title: needWords(needs.briefs[index] ?? {}),
        solution: title ?? say('conversation.planNothing'),
        open: say('conversation.planOpen', { place: index + 1 }),
        current: index === needs.at,
      })),
      lines: [...lines],
    },
  ];
}

/** Which workload is open, where there are several. */
export function openLine(needs: Needs): readonly StoredPart[] {
  if (needs.briefs.length < 2) return [];
  return [textPart(say('conversation.planNow', { place: needs.at + 1, title: needWords(briefOf(needs)) }))];
}

const noSuch = (place: number, count: number): Message => say('conversation.noSuchWorkload', { place, count });

/** Opens another workload: its advice follows. */
export function opened(stamp: Stamp, place: number, { needs }: ConversationState): readonly DraftEvent[] {
  const next: Needs = { ...needs, at: place - 1 };
  if (needs.briefs[next.at] === undefined) return [advisorSays(stamp, [textPart(noSuch(place, needs.briefs.length))])];
  return [edited(stamp, { by: 'edit', patch: {}, brief: briefOf(next), workloads: next })];
}

/** Takes a workload out of the plan. */
export function dropped(stamp: Stamp, place: number, { needs }: ConversationState): readonly DraftEvent[] {
  const out = needs.briefs[place - 1];
  if (out === undefined || needs.briefs.length < 2)
    return [advisorSays(stamp, [textPart(noSuch(place, needs.briefs.length))])];
  const briefs = needs.briefs.filter((brief) => brief !== out);
  const at = Math.min(needs.at > place - 1 ? needs.at - 1 : needs.at, briefs.length - 1);
  return [edited(stamp, { by: 'edit', patch: {}, brief: briefOf({ briefs, at }), workloads: { briefs, at } })];
}
