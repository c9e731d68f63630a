import { useEffect, useState } from "react";
import { file, queryText } from "../api";
import { t } from "../i18n";
import { useLoad } from "../ui/load";
import { Button, Outcome } from "../ui/parts";

const STEP = 1.25;
const LARGEST = 8;
const QUARTER = 90;

export interface Picture {
  readonly id: string;
  readonly label: string;
}

/**
 * Shows one of several pictures of a case.
 *
 * @param revision in which the case names them; as it is now without one
 */
export function Viewer({
  caseId,
  revision,
  pictures,
  shown,
  onShow,
}: {
  caseId: string;
  revision: number | undefined;
  pictures: readonly Picture[];
  shown: string | undefined;
  onShow: (id: string) => void;
}) {
  const picture = pictures.find((each) => each.id === shown) ?? pictures[0];
  return (
    <div className="doorstep-viewer" data-testid="viewer">
      <div className="pf-v5-c-toggle-group doorstep-pictures" role="group" aria-label={t("viewer.pictures")}>
        {pictures.map((each) => (
          <div className="pf-v5-c-toggle-group__item" key={each.id}>
            <button
              type="button"
              className={`pf-v5-c-toggle-group__button${each === picture ? " pf-m-selected" : ""}`}
              aria-pressed={each === picture}
              onClick={() => onShow(each.id)}
            >
              <span className="pf-v5-c-toggle-group__text">{each.label}</span>
            </button>
          </div>
        ))}
      </div>
      {picture ? <Canvas key={picture.id} caseId={caseId} revision={revision} picture={picture} /> : <p>{t("viewer.none")}</p>}
    </div>
  );
}

/** One picture, fetched with the token; its blob is given up with the view. */
function Canvas({
  caseId,
  revision,
  picture,
}: {
  caseId: string;
  revision: number | undefined;
  picture: Picture;
}) {
  const path = `cases/${caseId}/documents/${picture.id}${queryText({ revision })}`;
  const blob = useLoad((signal) => file(path, signal), [path]);
  const [url, setUrl] = useState<string>();
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!blob.data) {
      return undefined;
    }
    const made = URL.createObjectURL(blob.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob.data]);
  const zoomBy = (factor: number) => setZoom((before) => Math.min(Math.max(before * factor, 1), LARGEST));
  const reset = () => {
    setZoom(1);
    setTurn(0);
  };
  return (
    <>
      <div className="doorstep-tools" role="toolbar" aria-label={t("viewer.tools")}>
        <Button small aria-label={t("viewer.in")} title={t("viewer.in")} onClick={() => zoomBy(STEP)}>
          +
        </Button>
        <Button small aria-label={t("viewer.out")} title={t("viewer.out")} onClick={() => zoomBy(1 / STEP)}>
          −
        </Button>
        <Button small aria-label={t("viewer.left")} title={t("viewer.left")} onClick={() => setTurn(turn - QUARTER)}>
          ⟲
        </Button>
        <Button small aria-label={t("viewer.right")} title={t("viewer.right")} onClick={() => setTurn(turn + QUARTER)}>
          ⟳
        </Button>
        <Button small onClick={reset}>
          {t("viewer.reset")}
        </Button>
        <output className="doorstep-zoom">{Math.round(zoom * 100)} %</output>
      </div>
      <Outcome {...blob}>
        {url ? (
          <div className="doorstep-canvas" tabIndex={0} role="region" aria-label={picture.label}>
            <div className="doorstep-sheet" style={{ width: `${zoom * 100}%` }}>
              <img
                src={url}
                alt={t("viewer.alt", { picture: picture.label })}
                style={{ transform: `rotate(${turn}deg)` }}
              />
            </div>
          </div>
        ) : null}
      </Outcome>
    </>
  );
}
