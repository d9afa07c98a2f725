import { Component, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly children: ReactNode;
}

/** The page's last word when it breaks: React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="board-empty" role="alert">
        <h1>{this.props.title}</h1>
        <p>{this.props.text}</p>
        <p>
          <button type="button" className="button" data-look="primary" onClick={() => window.location.reload()}>
            {this.props.action}
          </button>
        </p>
      </main>
    );
  }
}
