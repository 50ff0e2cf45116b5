import { Button } from "@motlan/ui";
import { BOXES } from "../texts/boxes.ts";
import { fill } from "../texts/fill.ts";
import type { Entry, List } from "./box.ts";
import { anchorOf, type Drawing, saidOf, saidOfEntry } from "./context.ts";
import { BoxField } from "./draw-box.tsx";
import { GridList } from "./draw-grid.tsx";
import { More, RowButtons } from "./entry-parts.tsx";

export interface ListProps {
  readonly drawing: Drawing;
  readonly list: List;
  /** How deep it stands: lists within entries get smaller headings. */
  readonly level: 3 | 4 | 5;
  /** The entry it stands in, where that has the same path (a row of cells): the place has one anchor only. */
  readonly within?: string;
}

/** A list with its entries, and the buttons that add to it. */
export function ListField({ drawing, list, level, within }: ListProps) {
  const { lang } = drawing;
  const Title = `h${level}` as const;
  const said = saidOfEntry(drawing, list.path);
  return (
    <div class="list" id={within === list.path ? undefined : anchorOf(list.path)}>
      <Title class="list__title">{list.title[lang]}</Title>
      {list.hint === undefined ? null : <p class="field__hint">{list.hint[lang]}</p>}
      {said === undefined ? null : <p class="field__error">{said}</p>}
      {list.entries.length === 0 ? <p class="field__hint">{(list.none ?? BOXES.nothing)[lang]}</p> : null}
      {list.as === "grid" && list.entries.length > 0 ? (
        <GridList
          drawing={drawing}
          list={list}
          drawInner={(inner) => <ListField key={inner.path} drawing={drawing} list={inner} level={level === 3 ? 4 : 5} />}
        />
      ) : (
        <Cards {...{ drawing, list, level }} />
      )}
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
            <ListField key={inner.path} drawing={drawing} list={inner} level={level === 3 ? 4 : 5} within={entry.path} />
          ))}
          <RowButtons {...{ drawing, list, entry, index }} />
        </div>
      </details>
    </li>
  );
}
