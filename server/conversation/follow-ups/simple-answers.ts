import { say } from '../../../rules/message.ts';
import { fold } from '../../nlu/fold.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from '../drafts.ts';
import { questionPart, winnerMessage } from '../ranking.ts';
import { opens, replies } from './next.ts';

/** Solutions named after those of the list. */
const OTHERS = 5;

const about: readonly (readonly [RegExp, string])[] = [
  [/\b(?:free|gratis|gratuito|pay|cobras|factura|bill|charge|sign up|cuesta)\b/, 'free'],
  [
    /\b(?:commission|comision|paid|paga|pagan|sponsor\w*|patrocin\w*|sell|vendes|neutral\w*|independ\w*|imparcial\w*|bias\w*|marcas|brands|nvidia|push|empujas|money on|dinero con|conviene)\b/,
    'neutral',
  ],
  [
    /\b(?:store|save|keep|guardas?|guardan?|remember|acuerdas|recuerdas|private|privad[oa]|anonym\w*|anonim\w*|secret\w*|share|compartes|lee este|lees|this chat|conversation|conversacion|publicidad|happens to)\b/,
    'keeps',
  ],
  [/\b(?:can you do|else can|puedes hacer|sabes hacer|puedes ayudar|help me|funcionas|do you work|you know)\b/, 'able'],
];

/** What a person asks about the advisor itself. */
export function selfParts(text: string): readonly StoredPart[] {
  const said = fold(text);
  const topic = about.find(([pattern]) => pattern.test(said))?.[1] ?? 'who';
  if (topic === 'able') return [textPart(say('conversation.abilities'))];
  return [
    textPart(say(`followUp.self.${topic}`)),
    ...(topic === 'who' ? [textPart(say('followUp.self.numbers'))] : []),
  ];
}

/** The open question again after a kind word, so that it is not lost. */
export function questionAgain(advice: StoredAdvice, open: string | null): readonly StoredPart[] {
  const question = open !== null && advice.nextQuestion?.path === open ? questionPart(advice) : null;
  return question ? [textPart(say('conversation.questionStays')), question] : [];
}

export const restartParts = (): readonly StoredPart[] => [textPart(say('followUp.startOver')), opens('new')];

export const proposalParts = (solution: StoredSolution): readonly StoredPart[] => [
  textPart(say('followUp.proposal', { rank: solution.rank, title: solution.title })),
  textPart(say('followUp.proposalApi', { address: 'POST /api/v1/proposals' })),
  opens('proposal'),
];

/** The first solution in plain words, and where to go from there. */
export function plainParts(solution: StoredSolution, taughtParts: readonly StoredPart[]): readonly StoredPart[] {
  const [reason] = solution.reasons;
  return [
    textPart(say('followUp.plain')),
    textPart(winnerMessage(solution)),
    ...taughtParts,
    ...(reason === undefined ? [] : [textPart(reason)]),
    replies(say('followUp.say.steps'), say('followUp.say.risks'), say('followUp.say.person')),
  ];
}

/** "I like none of these": asks what is wrong instead of guessing, and shows those that come next. */
export function dislikeParts(
  wider: readonly StoredSolution[],
  shown: readonly StoredSolution[],
): readonly StoredPart[] {
  const others = wider.filter(({ id }) => shown.every((one) => one.id !== id));
  return [
    textPart(say('followUp.dislike')),
    replies(
      say('followUp.say.cheaper'),
      say('followUp.say.simpler'),
      say('followUp.say.faster'),
      say('followUp.say.private'),
      say('followUp.say.accurate'),
    ),
    ...(others.length === 0
      ? [textPart(say('followUp.noOthers'))]
      : [
          textPart(say('followUp.others', { count: Math.min(OTHERS, others.length) })),
          ...others.slice(0, OTHERS).map(({ title }) => textPart(title)),
        ]),
  ];
}

/** "Drop option 2": a place follows from the brief, so it says what would change it. */
export const dropParts = (solution: StoredSolution): readonly StoredPart[] => [
  textPart(say('followUp.drop', { rank: solution.rank, title: solution.title })),
  replies(
    say('followUp.say.cheaper'),
    say('followUp.say.simpler'),
    say('followUp.say.private'),
    say('followUp.say.others'),
  ),
];
