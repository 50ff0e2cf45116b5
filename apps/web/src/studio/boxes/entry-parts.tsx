import { valueAt } from "../document/json-paths.ts";
import { BOXES } from "../texts/boxes.ts";
import { fill } from "../texts/fill.ts";
import type { Box, Entry, List } from "./box.ts";
import { type Drawing, saidOf } from "./context.ts";
import { BoxField } from "./draw-box.tsx";

interface MoreProps {
  readonly drawing: Drawing;
  readonly boxes: readonly Box[];
  readonly name: string;
}

/** Boxes that few need, folded; how many are filled in is said. */
export function More({ drawing, boxes, name }: MoreProps) {
  if (boxes.length === 0) return null;
  const { lang, document } = drawing;
  const filled = boxes.filter(({ path }) => valueAt(document, path) !== undefined).length;
  const open = boxes.some(({ path }) => saidOf(drawing, path) !== undefined);
  return (
    <details class="more" open={open} data-keep={`${boxes[0]?.path}+`}>
      <summary>
        {filled === 0 ? BOXES.more[lang] : fill(BOXES.moreFilled, { n: filled })[lang]}
        <span class="visually-hidden">: {name}</span>
      </summary>
      {boxes.map((box) => (
        <BoxField key={box.path} drawing={drawing} box={box} />
      ))}
    </details>
  );
}

interface RowButtonsProps {
  readonly drawing: Drawing;
  readonly list: List;
  readonly entry: Entry;
  readonly index: number;
}

/** Up, down, away: by button, so that the keyboard and a finger do it alike. */
export function RowButtons({ drawing: { lang, writes }, list, entry, index }: RowButtonsProps) {
  if (!writes) return null;
  const values = { one: list.one[lang], name: entry.title };
  const last = list.entries.length - 1;
  const button = (act: "len" | "xuong" | "xoa", short: string, name: string, disabled = false) => (
    <button
      class="button button--quiet button--small"
      type="submit"
      name="lam"
      value={`${act}|${entry.path}`}
      disabled={disabled}
      aria-label={name}
    >
      <span>{short}</span>
    </button>
  );
  return (
    <p class="row-buttons">
      {button("len", "↑", fill(BOXES.upOf, values)[lang], index === 0)}
      {button("xuong", "↓", fill(BOXES.downOf, values)[lang], index === last)}
      {button("xoa", "×", fill(BOXES.removeOf, values)[lang])}
    </p>
  );
}
