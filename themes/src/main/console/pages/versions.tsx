import { get } from "../api";
import { t, word } from "../i18n";
import { StaffCase } from "../types";
import { Row, Select } from "../ui/form";
import { useLoad } from "../ui/load";
import { Facts, Outcome } from "../ui/parts";
import { facts, picturesOf } from "./section";
import { Viewer } from "./viewer";

/** The pictures of a case, as it is or as it was handed in earlier. */
export function Versions({
  kyc,
  revision,
  onRevision,
  shown,
  onShow,
}: {
  kyc: StaffCase;
  /** Empty for the case as it is. */
  revision: string;
  onRevision: (revision: string) => void;
  shown: string | undefined;
  onShow: (id: string) => void;
}) {
  const earlier = useLoad(
    async (signal) => (revision ? get<StaffCase>(`cases/${kyc.id}`, { revision }, signal) : undefined),
    [kyc.id, revision],
  );
  const handedIn = [...new Set(kyc.history.filter((entry) => entry.event === "submit").map((entry) => entry.revision))];
  const looked = revision ? earlier.data : kyc;
  return (
    <>
      {handedIn.length > 1 ? (
        <Row label={t("version")}>
          <Select
            label={t("version")}
            value={revision}
            options={[
              { id: "", label: t("version.now") },
              ...handedIn.slice(0, -1).map((each) => ({ id: String(each), label: `${t("case.revision")} ${each}` })),
            ]}
            onPick={onRevision}
          />
        </Row>
      ) : null}
      <Outcome {...earlier}>
        {looked ? (
          <>
            <Viewer
              caseId={kyc.id}
              revision={revision ? Number(revision) : undefined}
              pictures={Object.entries(looked.sections).flatMap(([name, section]) => picturesOf(name, section))}
              shown={shown}
              onShow={onShow}
            />
            {revision ? <Then kyc={looked} /> : null}
          </>
        ) : null}
      </Outcome>
    </>
  );
}

/** What the sections said then. */
function Then({ kyc }: { kyc: StaffCase }) {
  return (
    <div className="doorstep-viewer">
      {Object.entries(kyc.sections).map(([name, section]) => (
        <section key={name}>
          <h2 className="pf-v5-c-title pf-m-md">{word("section", name)}</h2>
          <Facts of={facts(section)} />
        </section>
      ))}
    </div>
  );
}
