import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}
interface Toast {
  readonly text: string;
  readonly action?: ToastAction;
}

const SHOWN_MS = 8000;

const ToastContext = createContext<(toast: Toast | null) => void>(() => undefined);

/** Says what just happened, with the way back. The newest one only; null puts it away. */
export function useToast(): (toast: Toast | null) => void {
  return use(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const hold = useCallback(() => window.clearTimeout(timer.current), []);
  const release = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setToast(null), SHOWN_MS);
  }, []);
  const show = useCallback(
    (next: Toast | null) => {
      setToast(next);
      release();
    },
    [release],
  );
  useEffect(() => hold, [hold]);
  return (
    <ToastContext value={useMemo(() => show, [show])}>
      {children}
      <div className="toasts" role="status" data-react-aria-top-layer="true">
        {toast === null ? null : (
          <div className="toast" onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
            <span>{toast.text}</span>
            {toast.action === undefined ? null : (
              <button
                type="button"
                className="button"
                onClick={() => {
                  toast.action?.run();
                  setToast(null);
                }}
              >
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
