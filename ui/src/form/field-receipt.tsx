import { Icon, type IconName } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";

/** What the person thinks of a value that the State filled in. */
export type ReceiptState = "unchecked" | "confirmed" | "disputed" | "overridden";

export interface FieldReceiptProps {
  readonly lang: Lang;
  readonly id?: string | undefined;
  /** The register's name in the page's language. */
  readonly source: string;
  /** The day the register last changed the value, as people write it: 12/03/2026. */
  readonly updated?: string | undefined;
  /** The article or consent under which it was read. */
  readonly basis?: string | undefined;
  readonly state?: ReceiptState | undefined;
  /** What the register holds, when the person has put another value for this dossier. */
  readonly was?: string | undefined;
  /** Where the person says that the value is wrong. */
  readonly disputeHref?: string | undefined;
  readonly disputeLabel?: string | undefined;
}

const ICONS: Record<ReceiptState, IconName> = { unchecked: "source", confirmed: "done", disputed: "flag", overridden: "pen" };

function stateWord(lang: Lang, state: ReceiptState): string | undefined {
  return state === "unchecked" ? undefined : say(lang, `receipt-${state}`);
}

/** The provenance line under a value: which register, how fresh, under which law, and what the person said about it. */
export function FieldReceipt({ lang, id, source, updated, basis, state = "unchecked", was, disputeHref, disputeLabel }: FieldReceiptProps) {
  const word = stateWord(lang, state);
  const parts = [
    `${say(lang, "receipt-from")} ${source}`,
    updated && `${say(lang, "receipt-updated")} ${updated}`,
    basis && `${say(lang, "receipt-basis")} ${basis}`,
    was && `${say(lang, "receipt-was")}: ${was}`,
  ].filter((part) => part !== undefined && part !== "");
  return (
    <p class={`receipt receipt--${state}`} id={id}>
      <Icon name={ICONS[state]} size={18} />
      <span>
        {word ? <strong>{word}. </strong> : null}
        {parts.join(" · ")}
        {disputeHref && disputeLabel ? (
          <>
            {" · "}
            <a href={disputeHref}>{disputeLabel}</a>
          </>
        ) : null}
      </span>
    </p>
  );
}
