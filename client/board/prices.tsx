import { useId, type ReactNode } from 'react';
import type { PriceBookList } from '../../server/protocol/price-books.ts';
import { useJson } from '../catalog/use-json.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { priceBookOf } from '../state/selectors.ts';

/** Whose prices the figures are computed with; nothing where there is no price book. */
export function Prices(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const chosen = priceBookOf(useSessionState());
  const [loaded] = useJson('/api/v1/price-books');
  const id = useId();
  if (loaded.state !== 'ready') return null;
  const { items } = loaded.body as unknown as PriceBookList;
  if (items.length === 0) return null;
  const known = items.some((book) => book.id === chosen);
  return (
    <span className="prices">
      <label className="small muted" htmlFor={id}>
        {t('board.prices')}
      </label>
      <select
        id={id}
        className="expertise-switch"
        value={known ? (chosen ?? '') : ''}
        onChange={({ target }) =>
          session.send({ type: 'set', patch: {}, priceBook: target.value === '' ? null : target.value })
        }
      >
        <option value="">{t('board.listPrices')}</option>
        {items.map((book) => (
          <option key={book.id} value={book.id}>
            {book.name}
          </option>
        ))}
      </select>
    </span>
  );
}
