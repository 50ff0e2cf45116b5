import type { Finding } from "@motlan/catalogue/declare";
import type { Design } from "@motlan/studio";
import { Notice } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { sayFinding } from "../bench/place-name.ts";
import { TRIAL } from "../texts/trial.ts";

interface NotReadyProps {
  readonly lang: Visit["lang"];
  readonly design: Design;
  readonly findings: readonly Finding[];
}

/** What keeps a design from being tried. */
export function NotReady({ lang, design, findings }: NotReadyProps) {
  return (
    <Notice lang={lang} tone="warning" title={TRIAL.notReady[lang]}>
      <p>
        <a href={`/studio/${design.id}?phan=kiem-tra`}>{TRIAL.notReadyLead[lang]}</a>
      </p>
      <ul>
        {findings.slice(0, 20).map((finding) => (
          <li key={`${finding.place} ${finding.vi}`}>{sayFinding(design.document, finding)[lang]}</li>
        ))}
      </ul>
    </Notice>
  );
}
