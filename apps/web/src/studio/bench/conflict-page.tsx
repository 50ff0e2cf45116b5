import { type Fault, type Json, newId } from "@motlan/kernel";
import { type Change, changeDesign, getDesign } from "@motlan/studio";
import { Button, ButtonRow, LinkButton, Notice, PageTitle, RadioGroup, SideBySide } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { boxesIn } from "../boxes/leaves.ts";
import { isObject, textAt, valueAt } from "../document/json-paths.ts";
import { pageAt, partAt } from "../parts/part.ts";
import { studioPage } from "../studio-frame.tsx";
import { CONFLICT } from "../texts/conflict.ts";
import { fill } from "../texts/fill.ts";
import { showBench } from "./bench-page.tsx";
import { type Bench, benchHref, loadBench } from "./load-bench.ts";
import { refusalOf } from "./not-done.ts";

interface Clash {
  readonly path: string;
  readonly by: string;
  readonly mine?: Json;
  readonly theirs?: Json;
}

/** Two designers wrote the same place: both values are shown, and nothing of what was typed is lost. */
export async function conflictPage(
  visit: Visit,
  bench: Bench,
  fault: Fault,
  input: { readonly changes: readonly Change[] },
): Promise<Answer> {
  const { lang } = visit;
  const clashes = clashesOf(fault);
  const rest = input.changes.filter(({ path }) => !clashes.some((clash) => touches(clash.path, path)));
  const body = (
    <>
      <PageTitle title={CONFLICT.title[lang]} over={bench.design.title[lang]} lead={CONFLICT.lead[lang]} />
      {rest.length === 0 ? null : <Notice lang={lang} tone="info" title={fill(CONFLICT.rest, { n: rest.length })[lang]} />}
      <form class="form" action={`/studio/${bench.design.id}/xung-dot`} method="post" noValidate>
        <input type="hidden" name="phan" value={bench.part?.id ?? ""} />
        <input type="hidden" name="trang" value={String(bench.page)} />
        <input type="hidden" name="khoa" value={newId()} />
        <input type="hidden" name="ban-cu" value={visit.form.get("ban")} />
        <input type="hidden" name="con-lai" value={JSON.stringify(rest)} />
        {clashes.map((clash, index) => (
          <ClashField key={clash.path} {...{ visit, bench, clash, index }} />
        ))}
        <ButtonRow>
          <Button kind="main">{CONFLICT.keep[lang]}</Button>
          <LinkButton href={benchHref(bench)} kind="quiet">
            {CONFLICT.drop[lang]}
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  );
  return studioPage(visit, { title: CONFLICT.title[lang], body, status: 409, hasErrors: true });
}

interface ClashFieldProps {
  readonly visit: Visit;
  readonly bench: Bench;
  readonly clash: Clash;
  readonly index: number;
}

function ClashField({ visit: { lang }, bench, clash, index }: ClashFieldProps) {
  const { path, by, mine, theirs } = clash;
  const name = nameOfPlace(bench, path, lang);
  const change: Change = mine === undefined ? { op: "remove", path } : { op: "set", path, value: mine };
  return (
    <>
      <SideBySide
        left={{ title: fill(CONFLICT.mine, { name })[lang], body: <Shown value={mine} lang={lang} /> }}
        right={{
          title: fill(CONFLICT.theirs, { name, who: by || CONFLICT.somebody[lang] })[lang],
          body: <Shown value={theirs} lang={lang} />,
        }}
      />
      <input type="hidden" name={`doi-${index}`} value={JSON.stringify(change)} />
      <RadioGroup
        lang={lang}
        name={`chon-${index}`}
        label={fill(CONFLICT.which, { name })[lang]}
        value="theirs"
        choices={[
          { value: "theirs", label: fill(CONFLICT.keepTheirs, { who: by || CONFLICT.somebody[lang] })[lang] },
          { value: "mine", label: CONFLICT.keepMine[lang] },
        ]}
      />
    </>
  );
}

function Shown({ value, lang }: { readonly value: Json | undefined; readonly lang: Visit["lang"] }) {
  if (value === undefined || value === "") return <p class="field__hint">{CONFLICT.gone[lang]}</p>;
  if (isObject(value) && typeof value[lang] === "string") return <p>{value[lang]}</p>;
  return typeof value === "string" || typeof value === "number" ? <p>{value}</p> : <pre class="json">{JSON.stringify(value, null, 2)}</pre>;
}

/** The place in words: the box's label, within its entry. */
function nameOfPlace({ design }: Bench, path: string, lang: Visit["lang"]): string {
  const part = partAt(path);
  const boxes = boxesIn(part.sections(design.document, pageAt(path)));
  const box = boxes.find((one) => path === one.path || path.startsWith(`${one.path}.`));
  const entry = /^(\w+\.\d+)/.exec(path)?.[1];
  const title =
    entry === undefined
      ? ""
      : textAt(valueAt(design.document, entry), `task.${lang}`) || textAt(valueAt(design.document, entry), `title.${lang}`);
  return [part.title[lang], title, box?.label[lang]].filter((one) => one !== undefined && one !== "").join(" · ");
}

function clashesOf({ about }: Fault): readonly Clash[] {
  const { conflicts } = about;
  return Array.isArray(conflicts) ? conflicts : [];
}

function touches(a: string, b: string): boolean {
  return `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);
}

/** POST /studio/:id/xung-dot — first what nobody else touched, as the page had seen it; then one's own words where they were chosen. */
export async function resolveAct(visit: Visit): Promise<Answer> {
  const { work, form, params } = visit;
  const designId = params.id ?? "";
  const bench = await loadBench(visit);
  const key = form.get("khoa") || newId();
  const rest = changesIn(form.get("con-lai"));
  const chosen = form
    .names()
    .filter((name) => name.startsWith("doi-") && form.get(`chon-${name.slice(4)}`) === "mine")
    .flatMap((name) => changesIn(`[${form.get(name)}]`));
  try {
    if (rest.length > 0) await changeDesign(work, { designId, revision: Number(form.get("ban-cu")) || 0, changes: rest, requestKey: key });
    if (chosen.length > 0) {
      const { revision } = await getDesign(work, designId);
      await changeDesign(work, { designId, revision, changes: chosen, requestKey: `${key}-2` });
    }
  } catch (error) {
    return showBench(visit, bench, refusalOf(error, visit));
  }
  return { redirect: `${benchHref(bench)}&xong=xung-dot` };
}

/** Changes as the conflict page carried them; anything else is left out. */
function changesIn(text: string): readonly Change[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(value: unknown): value is Change {
  if (typeof value !== "object" || value === null || !("op" in value) || !("path" in value) || typeof value.path !== "string") return false;
  if (value.op === "set" || value.op === "insert") return "value" in value;
  return value.op === "remove" || (value.op === "move" && "to" in value && typeof value.to === "number");
}
