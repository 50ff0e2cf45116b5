import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";

export interface PaginationProps {
  readonly lang: Lang;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

/** The pages worth a link: the first, the last, the present one and its neighbours; `gap` where some are left out. */
export function pagesToShow(page: number, pages: number): readonly (number | "gap")[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((one, index): (number | "gap")[] => {
    const before = sorted[index - 1] ?? one - 1;
    if (one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : ["gap", one];
  });
}

function Neighbour({ href, label, rel }: { readonly href: string; readonly label: string; readonly rel: "prev" | "next" }) {
  return (
    <a class="pagination__step" href={href} rel={rel}>
      {rel === "prev" ? <Icon name="back" size={20} /> : null}
      {label}
      {rel === "next" ? <Icon name="forward" size={20} /> : null}
    </a>
  );
}

/** The way through a long list. Nothing for a list of one page. */
export function Pagination({ lang, page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={say(lang, "pages")}>
      {page > 1 ? <Neighbour href={hrefOf(page - 1)} label={say(lang, "previous")} rel="prev" /> : null}
      <ol>
        {pagesToShow(page, pages).map((one, index) =>
          one === "gap" ? (
            <li key={`gap-${index < 3 ? "before" : "after"}`} class="pagination__gap">
              …
            </li>
          ) : (
            <li key={one}>
              <a
                class="pagination__page"
                href={hrefOf(one)}
                aria-label={`${say(lang, "page")} ${one}`}
                aria-current={one === page ? "page" : undefined}
              >
                {one}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages ? <Neighbour href={hrefOf(page + 1)} label={say(lang, "next")} rel="next" /> : null}
    </nav>
  );
}
