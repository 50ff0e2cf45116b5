import { newId } from "@motlan/kernel";
import { ErrorSummary, Tabs } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import type { Section } from "../boxes/box.ts";
import type { Drawing } from "../boxes/context.ts";
import { SectionField } from "../boxes/draw-section.tsx";
import { boxesIn, leavesOf } from "../boxes/leaves.ts";
import { factsOfDesign } from "../conditions/facts.ts";
import { BesidePane } from "../preview/beside-pane.tsx";
import { studioPage } from "../studio-frame.tsx";
import { BENCH } from "../texts/bench.ts";
import { BenchHead } from "./bench-head.tsx";
import { CheckPart } from "./check-part.tsx";
import { type Bench, benchHref, findingsOf, loadBench } from "./load-bench.ts";
import type { NotDone } from "./not-done.ts";
import { PagesRow } from "./pages-row.tsx";
import { PartsNav } from "./parts-nav.tsx";

/** GET /studio/:id — a design on the workbench: its parts, the boxes of one, and beside them what comes of it. */
export async function benchPage(visit: Visit): Promise<Answer> {
  return showBench(visit, await loadBench(visit));
}

export async function showBench(visit: Visit, bench: Bench, notDone?: NotDone): Promise<Answer> {
  const { lang } = visit;
  const { design, part } = bench;
  const body = (
    <>
      <BenchHead visit={visit} bench={bench} />
      <div class="bench__screens">
        <Tabs
          label={BENCH.screens[lang]}
          tabs={[
            { href: benchHref(bench, { screen: "soan" }), label: BENCH.write[lang], current: bench.screen === "soan" },
            { href: benchHref(bench, { screen: "xem" }), label: BENCH.see[lang], current: bench.screen === "xem" },
          ]}
        />
      </div>
      <div class={`bench bench--${bench.screen}${part?.wide ? " bench--wide" : ""}`}>
        <PartsNav lang={lang} bench={bench} />
        <div class="bench__edit" id="soan-thao">
          <ErrorSummary lang={lang} errors={(notDone?.messages ?? []).map((message) => ({ message }))} />
          {part === undefined ? <CheckPart visit={visit} bench={bench} /> : <Editor visit={visit} bench={bench} notDone={notDone} />}
        </div>
        <BesidePane visit={visit} bench={bench} />
      </div>
    </>
  );
  const title = `${part?.title[lang] ?? BENCH.check[lang]} · ${design.title[lang] || design.code}`;
  return studioPage(visit, { title, body, ...(notDone && { status: notDone.status, hasErrors: true }) });
}

interface EditorProps {
  readonly visit: Visit;
  readonly bench: Bench;
  readonly notDone: NotDone | undefined;
}

/** The boxes of the open part in one form. The first button saves, so that Enter in a box saves and does nothing else. */
function Editor({ visit: { lang }, bench, notDone }: EditorProps) {
  const { design, part, page, beside, screen, findings, writes } = bench;
  if (part === undefined) return null;
  const drawing: Drawing = {
    lang,
    document: design.document,
    writes,
    findings: findingsOf(findings, part),
    facts: factsOfDesign(design.document),
    errors: notDone?.errors ?? new Map(),
    typed: notDone?.typed ?? new Map(),
  };
  const sections = part.sections(design.document, page);
  const hidden = { phan: part.id, trang: String(page), canh: beside, man: screen, ban: String(design.revision), khoa: newId() };
  return (
    <form class="form studio-form" action={`/studio/${design.id}/sua`} method="post" noValidate data-studio={writes ? "" : undefined}>
      <button class="visually-hidden" type="submit" name="lam" value="luu" tabIndex={-1}>
        {BENCH.save[lang]}
      </button>
      <div id="trang-thai-trang" data-live>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="goc" value={JSON.stringify(shownNow(design.document, sections))} />
      </div>
      {part.id === "hoi" ? <PagesRow lang={lang} bench={bench} /> : null}
      <fieldset class="plain" disabled={!writes}>
        <legend class="visually-hidden">{part.title[lang]}</legend>
        {sections.map((section) => (
          <SectionField key={section.title.vi} drawing={drawing} section={section} />
        ))}
      </fieldset>
      {writes ? (
        <div class="toolbar">
          <button class="button button--main" type="submit" name="lam" value="luu">
            <span>{BENCH.save[lang]}</span>
          </button>
          <p
            class="form__saved"
            role="status"
            data-saving={BENCH.saving[lang]}
            data-saved={BENCH.saved[lang]}
            data-failed={BENCH.failed[lang]}
          >
            <span class="needs-script">{BENCH.auto[lang]}</span>
          </p>
        </div>
      ) : null}
    </form>
  );
}

/** What each box of the page shows now: what is posted is compared with it. */
function shownNow(document: Bench["design"]["document"], sections: readonly Section[]): Record<string, readonly string[]> {
  return Object.fromEntries(boxesIn(sections).flatMap((box) => leavesOf(document, box).map(({ name, values }) => [name, values])));
}
