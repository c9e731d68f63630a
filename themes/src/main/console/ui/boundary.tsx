import { Component, ReactNode } from "react";
import { t } from "../i18n";
import { Alert, Body, Button } from "./parts";

/** Keeps the rest of the console standing when a page breaks. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <Body>
        <Alert
          kind="danger"
          title={t("page.broken.title")}
          actions={
            <Button kind="link" onClick={() => location.reload()}>
              {t("again")}
            </Button>
          }
        >
          <p>{t("page.broken.detail")}</p>
        </Alert>
      </Body>
    ) : (
      this.props.children
    );
  }
}
