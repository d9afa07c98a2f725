import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { useSessionState } from '../session/use-session.ts';
import { priceBookOf } from '../state/selectors.ts';
import type { Advice } from '../state/types.ts';
import { usePosted, type Posted } from './use-posted.ts';

/** The price book of this conversation as a field of a request. */
export function usePricing(): { readonly priceBook?: string } {
  const priceBook = priceBookOf(useSessionState());
  return priceBook === null ? {} : { priceBook };
}

/** The analysis of the advice that is shown, fetched when first looked at, and a way to ask again. */
export function useAnalysis(
  { brief, catalogVersion }: Advice,
  locale: Locale,
): readonly [Posted<WireAnalysis>, () => void] {
  return usePosted<WireAnalysis>({
    path: '/api/v1/analysis',
    body: { brief, locale, ...usePricing() },
    of: catalogVersion,
  });
}
