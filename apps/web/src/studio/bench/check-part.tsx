import type { Finding } from "@motlan/catalogue/declare";
import { newId } from "@motlan/kernel";
import { Button, LinkButton, Notice } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { anchorOf } from "../boxes/context.ts";
import { boxesIn } from "../boxes/leaves.ts";
import { PARTS, pageAt } from "../parts/part.ts";
import { BENCH } from "../texts/bench.ts";
import { fill } from "../texts/fill.ts";
import { type Bench, benchHref, findingsOf } from "./load-bench.ts";
import { ancestorsOf, sayFinding } from "./place-name.ts";

interface CheckPartProps {
  readonly visit: Visit;
  readonly bench: Bench;
}

/** Kiểm tra: everything the examiner says, part by part, each line leading to its place; nothing left means that it may be submitted. */
export function CheckPart({ visit: { lang }, bench }: CheckPartProps) {
  const { findings, design, writes } = bench;
  return (
    <section id="kiem-tra" data-live>
      <h2>{BENCH.check[lang]}</h2>
      {findings.length === 0 ? (
        <Notice lang={lang} tone="success" title={BENCH.nothingWrong[lang]}>
          <p>{BENCH.nothingWrongLead[lang]}</p>
          {writes ? (
            <p>
              <LinkButton href={`/studio/${design.id}/trinh`}>{BENCH.compare[lang]}</LinkButton>
            </p>
          ) : null}
        </Notice>
      ) : (
        <Notice lang={lang} tone="warning" title={fill(BENCH.findings, { n: findings.length })[lang]}>
          <p>{BENCH.findingsLead[lang]}</p>
        </Notice>
      )}
      {writes && findings.length > 0 ? <FillOut lang={lang} designId={design.id} /> : null}
      {PARTS.map((part) => {
        const here = findingsOf(findings, part);
        if (here.length === 0) return null;
        return (
          <section key={part.id}>
            <h3>{part.title[lang]}</h3>
            <ul class="findings">
              {here.map((finding) => (
                <li key={`${finding.place} ${finding.vi}`}>
                  <a href={placeHref(bench, part.id, finding)}>{sayFinding(design.document, finding)[lang]}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function FillOut({ lang, designId }: { readonly lang: Visit["lang"]; readonly designId: string }) {
  return (
    <form class="form" action={`/studio/${designId}/dien`} method="post">
      <input type="hidden" name="khoa" value={newId()} />
      <Button>{BENCH.fillOut[lang]}</Button>
      <p class="field__hint">{BENCH.fillOutLead[lang]}</p>
    </form>
  );
}

/** Where a finding is mended: the page of the part, at the nearest box or entry that stands on it. */
export function placeHref(bench: Bench, partId: string, { place }: Finding): string {
  const page = pageAt(place);
  const part = PARTS.find(({ id }) => id === partId);
  const boxes = part === undefined ? [] : boxesIn(part.sections(bench.design.document, page)).map(({ path }) => path);
  const known = new Set(boxes.flatMap((path) => [path, ...ancestorsOf(path)]));
  const nearest = [place, ...ancestorsOf(place)].find((path) => known.has(path));
  const href = benchHref({ ...bench, screen: "soan" }, { part: partId, page });
  return nearest === undefined ? href : `${href}#${anchorOf(nearest)}`;
}
