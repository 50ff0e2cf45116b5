import { Tabs } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { type Bench, benchHref } from "../bench/load-bench.ts";
import { wholeVersion } from "../document/whole-version.ts";
import { BENCH, BESIDE } from "../texts/bench.ts";
import { DeskPreview } from "./desk-preview.tsx";
import { FeePreview } from "./fee-preview.tsx";
import { FormPreview } from "./form-preview.tsx";
import { GuidePreview } from "./guide-preview.tsx";
import { LawPreview } from "./law-preview.tsx";
import { ProcessPreview } from "./process-preview.tsx";

const PREVIEWS = {
  guide: GuidePreview,
  form: FormPreview,
  desk: DeskPreview,
  process: ProcessPreview,
  fee: FeePreview,
  law: LawPreview,
} as const;

/** Beside the boxes: what comes of them, made anew at each change. */
export function BesidePane({ visit, bench }: { readonly visit: Visit; readonly bench: Bench }) {
  const { lang } = visit;
  const Preview = PREVIEWS[bench.beside];
  const kinds = ["guide", "form", "desk", "process", "fee", "law"] as const;
  const tabs = kinds.map((kind) => ({
    href: benchHref(bench, { beside: kind, screen: bench.screen }),
    label: BESIDE[kind][lang],
    current: kind === bench.beside,
  }));
  return (
    <aside class="bench__beside" aria-label={BENCH.see[lang]}>
      <Tabs label={BENCH.see[lang]} tabs={tabs} />
      <div class={`preview preview--${bench.beside}`} id="xem-thu" data-live>
        <p class="field__hint">{BENCH.invented[lang]}</p>
        <Preview visit={visit} bench={bench} version={wholeVersion(bench.design.document)} />
      </div>
    </aside>
  );
}
