import type { Advisor } from '../advisor.ts';
import type { Locale } from '../protocol/http.ts';
import type { People } from '../inbox/sellers.ts';
import type { Renderer } from '../render/render.ts';

/** What a reply may depend on besides the events. */
export interface ReplyContext {
  readonly advisor: Pick<
    Advisor,
    | 'understand'
    | 'interpretAnswer'
    | 'splitNeeds'
    | 'advise'
    | 'plan'
    | 'analyse'
    | 'explainWhy'
    | 'regulations'
    | 'diagnose'
    | 'triageFigures'
    | 'source'
    | 'entryName'
    | 'catalogEntry'
    | 'knowledge'
    | 'estimateServing'
    | 'estimateTraining'
    | 'priceBooks'
    | 'today'
    | 'catalogVersion'
  >;
  /** ISO time for the events. */
  readonly at: string;
  readonly locale: Locale;
  /** The words being answered are in another language than the page, and the answers now follow them. */
  readonly followed?: boolean;
  /** Whether a person can answer; nobody, where it is not said. */
  readonly people?: People;
  /** One per language: an event must fit a frame in each. */
  readonly renderers: readonly Renderer[];
  /** Hears how many solutions an advice event left out to fit its frame. */
  readonly onFitted?: (dropped: number) => void;
}
