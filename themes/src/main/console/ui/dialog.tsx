/** A dialog of the browser's own, which keeps the focus inside and gives it back. */
import { ReactNode, useId, useLayoutEffect, useRef } from "react";
import { t } from "../i18n";
import { Button } from "./parts";

export function Dialog({
  title,
  action,
  danger = false,
  busy = false,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // as a layout effect it is closed while it is still on the page, and only then gives the focus back
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="pf-v5-c-modal-box pf-m-sm doorstep-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <header className="pf-v5-c-modal-box__header">
          <h2 className="pf-v5-c-modal-box__title" id={id}>
            <span className="pf-v5-c-modal-box__title-text">{title}</span>
          </h2>
        </header>
        <div className="pf-v5-c-modal-box__body doorstep-stack">{children}</div>
        <footer className="pf-v5-c-modal-box__footer">
          <Button type="submit" kind={danger ? "danger" : "primary"} disabled={busy}>
            {action}
          </Button>
          <Button kind="link" onClick={onClose}>
            {t("cancel")}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}
