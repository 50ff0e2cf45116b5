import { formatDong, minutesOfWorkingDay, workingMinutesBetween } from "@motlan/formats";
import type { BookDay, Finding } from "@motlan/payments";
import { EmptyState, Table } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { HOLD_REASON } from "../texts/agency.ts";
import { FINDING_KIND, MONEY } from "../texts/money.ts";
import { Standing } from "./accounts.tsx";
import { pathOf, say } from "./day-of.ts";

/** What does not match on the day, who looks after it and since when. */
export function Findings({ visit, day }: { readonly visit: Visit; readonly day: BookDay }) {
  const { lang, work } = visit;
  if (day.findings.length === 0 && day.accounts.some(({ proof }) => proof === undefined))
    return (
      <EmptyState title={MONEY.notCompared[lang]} icon="info">
        <p>{MONEY.notComparedHint[lang]}</p>
      </EmptyState>
    );
  if (day.findings.length === 0) return <EmptyState title={MONEY.noFindings[lang]} icon="done" />;
  return (
    <Table
      lang={lang}
      caption={MONEY.findings[lang]}
      stacks
      columns={[
        { key: "what", label: MONEY.what[lang] },
        { key: "content", label: MONEY.content[lang] },
        { key: "amount", label: MONEY.amount[lang], numeric: true },
        { key: "owner", label: MONEY.owner[lang] },
        { key: "age", label: MONEY.age[lang] },
        { key: "state", label: MONEY.state[lang] },
      ]}
      rows={day.findings.map((finding) => ({
        key: finding.id,
        cells: {
          what: <a href={`${pathOf(day.day)}/chenh-lech/${finding.id}`}>{whatOf(finding, lang)}</a>,
          amount: formatDong(finding.difference === 0n ? finding.amount : finding.difference),
          content: finding.content,
          owner: finding.ownerName ?? MONEY.nobody[lang],
          age: ageOf(finding, work.clock.now(), lang),
          state: <Standing finding={finding} lang={lang} />,
        },
      }))}
    />
  );
}

/** What differs, in one line. */
export function whatOf({ kind, why }: Finding, lang: Visit["lang"]): string {
  return why === null ? FINDING_KIND[kind][lang] : `${FINDING_KIND[kind][lang]} (${HOLD_REASON[why][lang].toLocaleLowerCase("vi")})`;
}

/** Whole working days since it was found, until it was settled. */
function ageOf({ openedAt, resolvedAt }: Finding, now: Date, lang: Visit["lang"]): string {
  const n = Math.floor(workingMinutesBetween(openedAt, resolvedAt ?? now) / minutesOfWorkingDay());
  return say(MONEY.days[lang], { n });
}
