import type { Model } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';

export type Coverage = 'yes' | 'partial' | 'no' | 'unlisted';

/** Whether a model covers the languages of the need, by what its card says. Models that read no text cover all. */
export function languageOfModel(need: Pick<Need, 'languages'>, model: Model): Coverage {
  if (['vision', 'tabular', 'time_series', 'diffusion'].includes(model.domain) && model.spanish === 'n/a') return 'yes';
  let worst: Coverage = 'yes';
  for (const language of need.languages) {
    const covered = coverage(model, language);
    if (rank[covered] > rank[worst]) worst = covered;
  }
  return worst;
}

const rank: Readonly<Record<Coverage, number>> = { yes: 0, unlisted: 1, partial: 2, no: 3 };

function coverage(model: Model, language: string): Coverage {
  if (language === 'es' && model.spanish !== undefined && model.spanish !== 'n/a') return model.spanish;
  const listed = model.languages ?? [];
  if (listed.includes(language)) return 'yes';
  if (listed.some((entry) => /multilingual|\d+\+? languages/i.test(entry))) return 'yes';
  // A card that lists nothing and says that Spanish is not covered is one of an English model.
  if (listed.length === 0 && model.spanish === 'no' && language !== 'en') return 'no';
  if (listed.length === 0 || listed.includes('n/a')) return 'unlisted';
  return language === 'en' ? 'unlisted' : 'no';
}

/** Providers rarely list languages; hosted general models cover the large ones. */
export function languageOfHosted(): Coverage {
  return 'yes';
}
