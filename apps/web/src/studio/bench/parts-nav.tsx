import type { Language } from "@motlan/kernel";
import { CHECK_PART, PARTS, type Part } from "../parts/part.ts";
import { BENCH } from "../texts/bench.ts";
import { type Bench, benchHref, findingsOf } from "./load-bench.ts";

/** The parts of the declaration, each with how many places in it are to be mended. */
export function PartsNav({ lang, bench }: { readonly lang: Language; readonly bench: Bench }) {
  const parts: readonly Part[] = PARTS;
  const rows = [
    ...parts.map((part) => ({ id: part.id, title: part.title[lang], count: findingsOf(bench.findings, part).length })),
    { id: CHECK_PART, title: BENCH.check[lang], count: bench.findings.length },
  ];
  const here = bench.part?.id ?? CHECK_PART;
  return (
    <nav class="bench__parts" aria-label={BENCH.parts[lang]} id="cac-phan" data-live>
      <ol>
        {rows.map(({ id, title, count }) => (
          <li key={id}>
            <a href={benchHref(bench, { part: id, screen: "soan" })} aria-current={id === here ? "page" : undefined}>
              <span>{title}</span>
              {count === 0 ? (
                <span class="bench__ok" aria-hidden="true">
                  ✓
                </span>
              ) : (
                <span class="count">
                  {count}
                  <span class="visually-hidden"> {lang === "vi" ? "chỗ cần sửa" : "to mend"}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
