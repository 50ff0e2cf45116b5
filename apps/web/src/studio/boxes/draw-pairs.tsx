import { Button, FieldGroup, fieldId } from "@motlan/ui";
import { BOXES } from "../texts/boxes.ts";
import { fill } from "../texts/fill.ts";
import type { Box } from "./box.ts";
import type { Drawing } from "./context.ts";
import { leavesOf } from "./leaves.ts";

interface PairsProps {
  readonly drawing: Drawing;
  readonly box: Box;
  readonly error: string | undefined;
}

/** Empty lines that always stand ready. */
const SPARE = ["", "", "", ""];

/** Names with their expressions, a line each: a line whose name is emptied goes, an empty one is filled to add. The facts of the design are offered as one types. */
export function PairsField({ drawing, box, error }: PairsProps) {
  const { lang, facts, writes } = drawing;
  const [{ name, values } = { name: "", values: [] }] = leavesOf(drawing.document, box);
  const typed = drawing.typed.get(name);
  const cells = typed === undefined ? [...values, ...(writes ? SPARE : [])] : cellsOf(typed);
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? ""] as const] : []));
  const list = `${fieldId(name)}-goi-y`;
  return (
    <FieldGroup field={{ lang, name: box.path, label: box.label[lang], hint: box.hint?.[lang], error, optional: box.optional }}>
      <div class="words" aria-hidden="true">
        <span class="words__label">{BOXES.pairName[lang]}</span>
        <span class="words__label">{BOXES.pairValue[lang]}</span>
      </div>
      {rows.map(([key, text], row) => (
        <div class="words pairs__row" key={row}>
          <PairInput {...{ drawing, box, name, row, value: key, what: BOXES.pairName[lang] }} />
          <PairInput {...{ drawing, box, name, row, value: text, what: BOXES.pairValue[lang], list }} />
        </div>
      ))}
      <datalist id={list}>
        {facts.map((fact) => (
          <option key={fact.path} value={fact.path}>
            {fact.label[lang]}
          </option>
        ))}
      </datalist>
      {writes ? (
        <Button small kind="quiet" name="lam" value={`mo|${box.path}`}>
          {BOXES.morePairs[lang]}
        </Button>
      ) : null}
    </FieldGroup>
  );
}

interface PairInputProps {
  readonly drawing: Drawing;
  readonly box: Box;
  readonly name: string;
  readonly row: number;
  readonly value: string;
  readonly what: string;
  readonly list?: string;
}

function PairInput({ drawing: { lang }, box, name, row, value, what, list }: PairInputProps) {
  return (
    <input
      class="input"
      type="text"
      id={`${fieldId(name)}-${row}${list === undefined ? "" : "-gt"}`}
      {...{ name, value, list }}
      aria-label={fill(BOXES.pairRow, { label: box.label[lang], what, n: row + 1 })[lang]}
      autoComplete="off"
      spellcheck={false}
    />
  );
}

/** What was typed and could not be read, as it was posted. */
function cellsOf(typed: string): readonly string[] {
  const cells: unknown = JSON.parse(typed);
  return Array.isArray(cells) ? cells.filter((one) => typeof one === "string") : [];
}
