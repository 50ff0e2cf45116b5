import { Button } from "@motlan/ui";
import { valueAt } from "../document/json-paths.ts";
import { BOXES } from "../texts/boxes.ts";
import { fill } from "../texts/fill.ts";
import type { Box, Entry, List } from "./box.ts";
import { anchorOf, type Drawing, saidOf, saidOfEntry } from "./context.ts";
import { BoxField } from "./draw-box.tsx";
import { GridList } from "./draw-grid.tsx";

export interface ListProps {
  readonly drawing: Drawing;
  readonly list: List;
  /** How deep it stands: lists within entries get smaller headings. */
  readonly level: 3 | 4 | 5;
}

/** A list with its entries, and the buttons that add to it. */
export function ListField({ drawing, list, level }: ListProps) {
  const { lang } = drawing;
  const Title = `h${level}` as const;
  const said = saidOfEntry(drawing, list.path);
  return (
    <div class="list" id={anchorOf(list.path)}>
      <Title class="list__title">{list.title[lang]}</Title>
      {list.hint === undefined ? null : <p class="field__hint">{list.hint[lang]}</p>}
      {said === undefined ? null : <p class="field__error">{said}</p>}
      {list.entries.length === 0 ? <p class="field__hint">{(list.none ?? BOXES.nothing)[lang]}</p> : null}
      {list.as === "grid" && list.entries.length > 0 ? <GridList {...{ drawing, list, level }} /> : <Cards {...{ drawing, list, level }} />}
      <p class="list__adds">
        {(drawing.writes ? list.adds : []).map((add, index) => (
          <Button key={add.label.vi} small name="lam" value={`them|${list.path}|${index}`}>
            {add.label[lang]}
          </Button>
        ))}
      </p>
    </div>
  );
}

function Cards({ drawing, list, level }: ListProps) {
  if (list.as === "grid") return null;
  return (
    <ol class="entries">
      {list.entries.map((entry, index) => (
        <EntryCard key={entry.path} {...{ drawing, list, level, entry, index }} />
      ))}
    </ol>
  );
}

interface EntryProps extends ListProps {
  readonly entry: Entry;
  readonly index: number;
}

/** An entry folds: a long list is looked over first. One with something wrong, or just added, stands open. */
function EntryCard({ drawing, list, level, entry, index }: EntryProps) {
  const { lang } = drawing;
  const said = saidOfEntry(drawing, entry.path);
  const open = list.entries.length <= 2 || saidOf(drawing, entry.path) !== undefined;
  return (
    <li class="entry" id={anchorOf(entry.path)}>
      <details open={open} data-keep={entry.path}>
        <summary class="entry__title">
          {index + 1}. {entry.title}
        </summary>
        <div class="entry__body">
          {said === undefined ? null : <p class="field__error">{said}</p>}
          {entry.boxes.map((box) => (
            <BoxField key={box.path} drawing={drawing} box={box} />
          ))}
          <More drawing={drawing} boxes={entry.more ?? []} name={fill(BOXES.moreOf, { one: list.one[lang], name: entry.title })[lang]} />
          {(entry.lists ?? []).map((inner) => (
            <ListField key={inner.path} drawing={drawing} list={inner} level={level === 3 ? 4 : 5} />
          ))}
          <RowButtons {...{ drawing, list, entry, index }} />
        </div>
      </details>
    </li>
  );
}

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
