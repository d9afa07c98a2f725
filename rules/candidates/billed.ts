import type { HostedOffer } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';

/** What one request of such a model is billed: tokens read and written, or minutes of sound. */
export interface Billed {
  readonly input: number;
  readonly output: number;
  /** Set where the price is one per minute. */
  readonly minutes: number | null;
}

/** Tokens of one request by what is read and made; sound and pictures are counted in tokens of their own. */
export function billedOf(need: Need, hosted: HostedOffer): Billed {
  const { policy, inputTokens } = need;
  const spoken = policy.number('need.spokenTokensPerSecond');
  switch (hosted.kind) {
    case 'speech-to-text': {
      const seconds = need.audioSeconds ?? policy.number('need.audioSeconds');
      const minutes = hosted.perMinute === undefined ? null : seconds / 60;
      return { input: seconds * policy.number('need.audioTokensPerSecond'), output: seconds * spoken, minutes };
    }
    case 'text-to-speech':
      return {
        input: inputTokens,
        output: (inputTokens / spoken) * policy.number('need.speechTokensPerSecond'),
        minutes: null,
      };
    case 'image-generation':
      return { input: inputTokens, output: policy.number('need.pictureTokens'), minutes: null };
    default:
      return { input: inputTokens, output: need.outputTokens, minutes: null };
  }
}

/** In the currency of the need. */
export function pricePerRequest(need: Need, hosted: HostedOffer): number {
  const { money } = need;
  const price = (of: HostedOffer['input']): number => (of ? money.price(of) : 0);
  const billed = billedOf(need, hosted);
  return billed.minutes === null
    ? (billed.input * price(hosted.input) + billed.output * price(hosted.output)) / 1e6
    : billed.minutes * price(hosted.perMinute);
}
