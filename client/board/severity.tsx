import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import type { Severity } from '../state/types.ts';

export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const { term } = useWords();
  return (
    <span className="severity small" data-severity={severity}>
      <Icon name={severity} />
      {term('severity', severity)}
    </span>
  );
}
