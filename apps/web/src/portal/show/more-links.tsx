import type { Language } from "@motlan/kernel";
import { ButtonRow, LinkButton } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";

const NEWER = { vi: "Mới hơn", en: "Newer" } as const;
const OLDER = { vi: "Cũ hơn", en: "Older" } as const;

/** The page asked for, from 1. */
export function pageNumber({ query }: Pick<Visit, "query">): number {
  const page = Number(query.get("trang"));
  return Number.isSafeInteger(page) && page > 0 && page < 10_000 ? page : 1;
}

export interface MoreLinksProps {
  readonly lang: Language;
  readonly page: number;
  readonly more: boolean;
  readonly hrefOf: (page: number) => string;
}

/** The way through a list by time whose length nobody counts. */
export function MoreLinks({ lang, page, more, hrefOf }: MoreLinksProps) {
  if (page === 1 && !more) return null;
  return (
    <ButtonRow>
      {page > 1 ? <LinkButton href={hrefOf(page - 1)}>{NEWER[lang]}</LinkButton> : null}
      {more ? <LinkButton href={hrefOf(page + 1)}>{OLDER[lang]}</LinkButton> : null}
    </ButtonRow>
  );
}
