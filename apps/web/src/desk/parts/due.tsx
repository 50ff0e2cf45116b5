import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Tag } from "@motlan/ui";

const LATE = { vi: "quá hạn", en: "late" } as const;

interface DueProps {
  readonly lang: Language;
  /** Nothing where nothing is due any more. */
  readonly at: Date | undefined;
  readonly now: Date;
}

/** By when something is to be done; once that has passed, in words too. */
export function Due({ lang, at, now }: DueProps) {
  if (at === undefined) return null;
  const when = formatDateTime(at);
  return at < now ? <Tag tone="error">{`${when}, ${LATE[lang]}`}</Tag> : <span>{when}</span>;
}
