import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react';
import type { Locale } from '../../server/protocol/http.ts';
import type { Keepsake } from '../connection/keepsake.ts';
import { Header } from './header.tsx';
import { Help, type KeyHelp } from './help.tsx';
import { useTheme } from './theme.ts';

export interface FrameProps {
  readonly keepsake: Keepsake;
  readonly onLocale: (locale: Locale) => void;
}

interface FrameParts extends FrameProps {
  /** Where a keyboard goes to skip the header. */
  readonly skip: { readonly to: string; readonly label: string };
  /** Opens the help, for a page with keys of its own. */
  readonly helpHandle?: Ref<() => void>;
  /** The page's own keys, where they are not those of the chat. */
  readonly keys?: readonly KeyHelp[];
  readonly children: ReactNode;
}

/** What every page of the product has around it: a way past the header, the header, the help. */
export function Frame({ keepsake, onLocale, skip, helpHandle, keys, children }: FrameParts): ReactNode {
  const { theme, toggle } = useTheme();
  const [help, setHelp] = useState(false);
  useImperativeHandle(helpHandle, () => () => setHelp(true), []);
  return (
    <div className="app">
      <a className="skip" href={`#${skip.to}`}>
        {skip.label}
      </a>
      <Header
        recent={keepsake.conversations}
        onLocale={onLocale}
        theme={theme}
        onTheme={toggle}
        onHelp={() => setHelp(true)}
      />
      {children}
      <Help isOpen={help} onOpenChange={setHelp} keys={keys} />
    </div>
  );
}
