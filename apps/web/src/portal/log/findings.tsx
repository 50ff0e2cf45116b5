import type { Language } from "@motlan/kernel";
import type { Finding } from "@motlan/kernel/log";
import { Notice } from "@motlan/ui";
import { fillText, sayInstant } from "../show/say.ts";
import { FINDINGS, LOG } from "../texts/log.ts";

interface FindingsProps {
  readonly lang: Language;
  readonly findings: readonly Finding[];
  /** Whether the whole log was looked over at least once. */
  readonly looked: boolean;
}

/** What does not agree with the signed log: which number, of when, and what to do. */
export function Findings({ lang, findings, looked }: FindingsProps) {
  if (findings.length === 0 && !looked) return null;
  if (findings.length === 0)
    return (
      <Notice lang={lang} tone="success" title={LOG.inOrder[lang]}>
        {null}
      </Notice>
    );
  return (
    <Notice lang={lang} tone="error" title={LOG.broken[lang]}>
      <ul>
        {findings.map((one) => (
          <li key={`${one.kind} ${one.number}`}>{sayFinding(one, lang)}</li>
        ))}
      </ul>
      <p>{LOG.brokenText[lang]}</p>
    </Notice>
  );
}

function sayFinding({ kind, number, happenedAt }: Finding, lang: Language): string {
  const when = happenedAt === undefined ? "" : fillText(LOG.at, { at: sayInstant(happenedAt) })[lang];
  return fillText(number < 0n ? LOG.noNumber : LOG.finding, { number: String(number), what: FINDINGS[kind][lang], when })[lang];
}
