import { useEffect, useState } from "react";
import { blob } from "./api";
import { Button, Failure } from "./parts";
import { t } from "./texts";

/** A document of the person's own, fetched when it is asked for and forgotten with the page. */
export function Picture({ id, label }: { id: string; label: string }) {
  const [shown, setShown] = useState(false);
  return (
    <figure className="doorstep-picture">
      <figcaption>
        <Button kind="link" onClick={() => setShown(!shown)}>
          {t(shown ? "PictureHide" : "PictureShow", { label })}
        </Button>
      </figcaption>
      {shown && <Content id={id} label={label} />}
    </figure>
  );
}

function Content({ id, label }: { id: string; label: string }) {
  const [url, setUrl] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let made = "";
    let open = true;
    blob(`/documents/${encodeURIComponent(id)}`).then(
      (content) => {
        if (open) {
          made = URL.createObjectURL(content);
          setFailure(undefined);
          setUrl(made);
        }
      },
      (reason: unknown) => open && setFailure(reason),
    );
    return () => {
      open = false;
      URL.revokeObjectURL(made);
    };
  }, [id, round]);
  if (failure !== undefined) {
    return <Failure of={failure} retry={() => setRound(round + 1)} />;
  }
  return url ? <img src={url} alt={label} /> : null;
}
