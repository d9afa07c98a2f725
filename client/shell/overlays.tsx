import { useRef, useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons.tsx';
import { useToast } from './toast.tsx';
import { useNarrow } from './use-media.ts';

/** The title of a dialog and its way out. */
export function DialogHead({ title, close }: { readonly title: string; readonly close: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="dialog-head">
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      <button type="button" className="button" data-look="icon" aria-label={t('app.close')} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}

interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** From below, in the middle, in the middle as wide as the page, or along the side. */
  readonly kind?: 'sheet' | 'dialog' | 'wide' | 'side';
  /** Fills the height and lets its content scroll by itself. */
  readonly tall?: boolean;
  readonly children: ReactNode;
}

/** Over everything: from below on a phone, in the middle elsewhere. Escape and a touch outside close it. */
export function Sheet({ title, isOpen, onOpenChange, kind = 'sheet', tall = false, children }: SheetProps): ReactNode {
  return (
    <ModalOverlay className="overlay" data-kind={kind} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="modal" {...(tall ? { 'data-tall': true } : {})}>
        <Dialog className={tall ? 'sheet-dialog' : 'dialog'}>
          <DialogHead title={title} close={() => onOpenChange(false)} />
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface RevealProps {
  /** Names the dialog. */
  readonly title: string;
  readonly className: string;
  /** What the button says. */
  readonly trigger: ReactNode;
  /** Replaces the button's text for a screen reader, where the text alone does not say enough. */
  readonly label?: string;
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens more about itself: beside it, or as a sheet on a phone. */
export function Reveal({ title, className, trigger, label, data, children }: RevealProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const narrow = useNarrow();
  const close = (): void => setOpen(false);
  const toast = useToast();
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => {
          // On a phone the sheet's own buttons are where the toast stands.
          if (narrow) toast(null);
          setOpen(true);
        }}
        {...data}
      >
        {trigger}
      </button>
      {narrow ? (
        <Sheet title={title} isOpen={isOpen} onOpenChange={setOpen}>
          {isOpen ? children(close) : null}
        </Sheet>
      ) : (
        <Popover
          className="popover"
          triggerRef={anchor}
          isOpen={isOpen}
          onOpenChange={setOpen}
          placement="bottom start"
        >
          <Dialog className="dialog">
            <DialogHead title={title} close={close} />
            {isOpen ? children(close) : null}
          </Dialog>
        </Popover>
      )}
    </>
  );
}
