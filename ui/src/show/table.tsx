import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Figures stand to the right, digits under digits. */
  readonly numeric?: boolean | undefined;
  /** Where a press on the heading leads: the same page in that order. */
  readonly sortHref?: string | undefined;
  readonly sorted?: "up" | "down" | undefined;
}

export interface TableProps {
  readonly lang: Lang;
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column[];
  /** The first column names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, Children>> }[];
  /** On a small screen each row becomes a block with its headings; for tables that people read row by row. */
  readonly stacks?: boolean | undefined;
}

const ARIA = { up: "ascending", down: "descending" } as const;

function Heading({ lang, column }: { readonly lang: Lang; readonly column: Column }) {
  const { sorted, sortHref, numeric, label } = column;
  return (
    <th scope="col" class={numeric ? "table__number" : undefined} aria-sort={sorted ? ARIA[sorted] : undefined}>
      {sortHref ? (
        <a class="table__sort" href={sortHref}>
          {label}
          {sorted ? <span aria-hidden="true">{sorted === "up" ? " ↑" : " ↓"}</span> : null}
          {sorted ? <span class="visually-hidden"> ({say(lang, sorted === "up" ? "sorted-up" : "sorted-down")})</span> : null}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

/** Rows and columns with a caption. Wider than the screen, it scrolls by itself and can be scrolled by keyboard. */
export function Table({ lang, caption, captionHidden, columns, rows, stacks }: TableProps) {
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1)
    <section class="table-scroll" aria-label={caption} tabIndex={0}>
      <table class={stacks ? "table table--stacks" : "table"}>
        <caption class={captionHidden ? "visually-hidden" : "table__caption"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} lang={lang} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {first ? <th scope="row">{row.cells[first.key]}</th> : null}
              {others.map((column) => (
                <td key={column.key} class={column.numeric ? "table__number" : undefined} data-label={column.label}>
                  {stacks ? <div class="table__cell">{row.cells[column.key]}</div> : row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
