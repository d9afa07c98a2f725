import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';

const examples = ['hospital', 'photos', 'support'] as const;

/** Before anything was said: what to do, with three real examples. */
export function Welcome({ onSay }: { readonly onSay: (text: string) => void }): ReactNode {
  const { t } = useWords();
  return (
    <div className="welcome">
      <div>
        <h1>{t('welcome.title')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
      </div>
      <div>
        <h2 className="label">{t('welcome.examples')}</h2>
        <ul className="examples">
          {examples.map((name) => (
            <li key={name}>
              <button type="button" className="example" onClick={() => onSay(t(`welcome.${name}.text`))}>
                <span>
                  <span className="example-title">{t(`welcome.${name}.title`)}</span>
                  {t(`welcome.${name}.text`)}
                </span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A conversation that this browser cannot open: what can be done instead. */
export function NotHere(): ReactNode {
  const { t } = useWords();
  return (
    <div className="welcome">
      <div>
        <h1>{t('status.refused')}</h1>
        <p className="welcome-lead">{t('welcome.notHere')}</p>
      </div>
      <p>
        <Link href="/" className="button" data-look="primary">
          {t('app.newConversation')}
        </Link>
      </p>
    </div>
  );
}
