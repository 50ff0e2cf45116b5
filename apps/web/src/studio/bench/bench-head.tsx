import { newId } from "@motlan/kernel";
import { LinkButton, Notice, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { CHECK_PART, partOf } from "../parts/part.ts";
import { BENCH } from "../texts/bench.ts";
import { fill } from "../texts/fill.ts";
import { STATES, STUDIO } from "../texts/studio.ts";
import { YEAR } from "../texts/year.ts";
import type { Bench } from "./load-bench.ts";

interface BenchHeadProps {
  readonly visit: Visit;
  readonly bench: Bench;
}

/** Whose design it is, how it stands, who else is at it, and the tools for all of it. */
export function BenchHead({ visit: { lang }, bench }: BenchHeadProps) {
  const { design, others, writes } = bench;
  const tone = STATES[design.state];
  return (
    <header class="bench-head">
      <div class="bench-head__name">
        <p class="page-title__over">{design.code}</p>
        <h1>{design.title[lang] || design.title.vi}</h1>
        <p class="bench-head__state" id="tinh-trang" data-live>
          <Tag tone={tone.tone}>{tone[lang]}</Tag>
          <span>{design.designers.map(({ name }) => name).join(", ")}</span>
          <span>{fill(BENCH.revision, { n: design.revision })[lang]}</span>
        </p>
        <div id="ai-dang-sua" data-live aria-live="polite">
          {others.map(({ name, part }) => (
            <p class="presence" key={name}>
              {fill(STUDIO.editing, { who: name, part: partName(part, lang) })[lang]}
            </p>
          ))}
        </div>
        {writes || design.state !== "draft" ? null : <Notice lang={lang} tone="info" title={BENCH.readOnlyDesigner[lang]} />}
      </div>
      <Tools lang={lang} bench={bench} />
    </header>
  );
}

function partName(id: string, lang: Visit["lang"]): string {
  return id === CHECK_PART ? BENCH.check[lang] : (partOf(id)?.title[lang] ?? "");
}

function Tools({ lang, bench }: { readonly lang: Visit["lang"]; readonly bench: Bench }) {
  const { design, writes } = bench;
  const at = `/studio/${design.id}`;
  return (
    <nav class="bench-head__tools" aria-label={BENCH.tools[lang]}>
      {writes ? <UndoButtons lang={lang} bench={bench} /> : null}
      <LinkButton href={`${at}/thu`} small>
        {BENCH.try[lang]}
      </LinkButton>
      {design.table === undefined ? null : (
        <LinkButton href={`${at}/bang`} small kind="quiet">
          {BENCH.table[lang]}
        </LinkButton>
      )}
      <LinkButton href={`${at}/tep`} small kind="quiet">
        {BENCH.files[lang]}
      </LinkButton>
      <LinkButton href={`${at}/lich-su`} small kind="quiet">
        {BENCH.history[lang]}
      </LinkButton>
      <LinkButton href={`${at}/mo-phong`} small>
        {YEAR.title[lang]}
      </LinkButton>
      <LinkButton href={`${at}/trinh`} small>
        {(design.state === "submitted" ? BENCH.decide : BENCH.compare)[lang]}
      </LinkButton>
    </nav>
  );
}

/** Undo and redo of one's own changes; Ctrl+Z and Ctrl+Shift+Z press them. */
function UndoButtons({ lang, bench: { design, part } }: { readonly lang: Visit["lang"]; readonly bench: Bench }) {
  const button = (way: "undo" | "redo", count: number) => (
    <button class="button button--quiet button--small" type="submit" name="lam" value={way} disabled={count === 0} data-way={way}>
      <span>{BENCH[way][lang]}</span>
    </button>
  );
  return (
    <form class="bench-head__undo" action={`/studio/${design.id}/hoan-tac`} method="post" id="hoan-tac" data-live>
      <input type="hidden" name="khoa" value={newId()} />
      <input type="hidden" name="phan" value={part?.id ?? CHECK_PART} />
      {button("undo", design.undo)}
      {button("redo", design.redo)}
    </form>
  );
}
