import { fieldId } from "@motlan/ui";
import type { VNode } from "preact";
import { wordsAt } from "../document/json-paths.ts";
import { BOXES } from "../texts/boxes.ts";
import { fill } from "../texts/fill.ts";
import type { Box, Entry, List } from "./box.ts";
import { anchorOf, type Drawing, saidOf, saidOfEntry } from "./context.ts";
import { optionsOf, shownIn } from "./draw-box.tsx";
import { More, RowButtons } from "./entry-parts.tsx";
import { type Leaf, leavesOf } from "./leaves.ts";

interface GridProps {
  readonly drawing: Drawing;
  readonly list: List;
  /** Draws a list within an entry. */
  readonly drawInner: (inner: List) => VNode;
}

/** A list as the table it is: a row an entry, a column a box; on a phone each row is a block with its headings. */
export function GridList({ drawing, list, drawInner }: GridProps) {
  const { lang } = drawing;
  const columns = list.entries[0]?.boxes ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a page has many tables of one name, which may not all be landmarks; a fieldset would not scroll
    <div class="table-scroll" role="group" aria-label={list.title[lang]} tabIndex={0}>
      <table class="table table--stacks grid">
        <caption class="visually-hidden">{list.title[lang]}</caption>
        <thead>
          <tr>
            <th scope="col">{BOXES.order[lang]}</th>
            {columns.map((box) => (
              <th key={box.path} scope="col">
                {box.label[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.entries.map((entry, index) => (
            <Rows key={entry.path} {...{ drawing, list, drawInner, entry, index }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends GridProps {
  readonly entry: Entry;
  readonly index: number;
}

function Rows({ drawing, list, drawInner, entry, index }: RowProps) {
  const { lang } = drawing;
  const said = saidOfEntry(drawing, entry.path);
  const values = { one: list.one[lang], name: index + 1 };
  const inner = entry.lists ?? [];
  const width = entry.boxes.length + 1;
  return (
    <>
      <tr id={anchorOf(entry.path)}>
        <th scope="row" class="grid__order">
          <span class="grid__number">{index + 1}</span>
          <RowButtons {...{ drawing, list, entry, index }} />
        </th>
        {entry.boxes.map((box) => (
          <td key={box.path} data-label={box.label[lang]} id={anchorOf(box.path) === anchorOf(entry.path) ? undefined : anchorOf(box.path)}>
            <div class="table__cell">
              <Cell drawing={drawing} box={box} label={fill(BOXES.cell, { column: box.label[lang], ...values })[lang]} />
            </div>
          </td>
        ))}
      </tr>
      {said === undefined && inner.length === 0 && (entry.more ?? []).length === 0 ? null : (
        <tr class="grid__more">
          <td colSpan={width}>
            {said === undefined ? null : <p class="field__error">{said}</p>}
            <Details {...{ drawing, list, drawInner, entry, index }} />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({ drawing, list, drawInner, entry, index }: RowProps) {
  const name = fill(BOXES.moreOf, { one: list.one[drawing.lang], name: index + 1 })[drawing.lang];
  return (
    <>
      <More drawing={drawing} boxes={entry.more ?? []} name={name} />
      {(entry.lists ?? []).map((inner) => (
        <details class="more" key={inner.path} open={saidOf(drawing, inner.path) !== undefined} data-keep={inner.path}>
          <summary>
            {inner.title[drawing.lang]} ({inner.entries.length})<span class="visually-hidden">: {name}</span>
          </summary>
          {drawInner(inner)}
        </details>
      ))}
    </>
  );
}

interface CellProps {
  readonly drawing: Drawing;
  readonly box: Box;
  /** What a screen reader says: column and row. */
  readonly label: string;
}

/** The inputs of a box without a visible label: column heading and row say what it is. */
function Cell({ drawing, box, label }: CellProps) {
  const leaves = leavesOf(drawing.document, box);
  const said = leaves.map(({ name }) => drawing.errors.get(name)).find((one) => one !== undefined) ?? saidOf(drawing, box.path);
  const saidId = said === undefined ? undefined : `${fieldId(box.path)}-loi`;
  return (
    <>
      {leaves.map((leaf, index) => (
        <CellInput key={leaf.name} {...{ drawing, box, label, leaf, index, saidId }} />
      ))}
      {said === undefined ? null : (
        <p class="field__error" id={saidId}>
          {said}
        </p>
      )}
    </>
  );
}

interface CellInputProps extends CellProps {
  readonly leaf: Leaf;
  readonly index: number;
  readonly saidId: string | undefined;
}

function CellInput({ drawing, box, label, leaf, index, saidId }: CellInputProps) {
  const { lang, document } = drawing;
  const { name, values } = leaf;
  const language = index === 0 ? ("vi" as const) : ("en" as const);
  const text = isWords(box) ? wordsAt(document, box.path)[language] : shownIn(drawing, name, values[0]);
  const part = {
    ...{ id: fieldId(name), name, "aria-label": labelOf(box, label, index, lang), "aria-describedby": saidId },
    "aria-invalid": saidId === undefined ? undefined : ("true" as const),
  };
  if (name.startsWith("d:") || box.as === "choice") return <CellSelect {...{ drawing, box, part, text }} />;
  if (isWords(box))
    return (
      <textarea class="input" rows={text.length > 40 ? 2 : 1} lang={language} placeholder={SELF[language]} {...part}>
        {text}
      </textarea>
    );
  return <input class={isShort(box) ? "input input--short" : "input"} type="text" value={text} autoComplete="off" {...part} />;
}

const SELF = { vi: "Tiếng Việt", en: "English" } as const;

interface CellSelectProps {
  readonly drawing: Drawing;
  readonly box: Box;
  readonly part: { readonly id: string; readonly name: string };
  readonly text: string;
}

function CellSelect({ drawing, box, part, text }: CellSelectProps) {
  const options = optionsOf(box, drawing.lang);
  const known = options.some((option) => option.value === text);
  return (
    <select class="input input--select" {...part}>
      {box.optional || !known ? <option value="">–</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === text}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function isWords({ as }: Box): boolean {
  return as === "words" || as === "long-words";
}

function isShort({ as }: Box): boolean {
  return as === "number" || as === "money" || as === "term";
}

function labelOf(box: Box, label: string, index: number, lang: Drawing["lang"]): string {
  if (isWords(box)) return `${label} (${index === 0 ? "tiếng Việt" : "English"})`;
  if (box.as === "law") return `${label}: ${(index === 0 ? BOXES.act : BOXES.article)[lang]}`;
  if (box.as === "term") return `${label}: ${(index === 0 ? BOXES.count : BOXES.unit)[lang]}`;
  return label;
}
