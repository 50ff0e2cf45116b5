import { formatDate } from "@motlan/formats";
import { listOpenDays, MOST_OPEN_DAYS } from "@motlan/payments";
import { Table, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { MONEY } from "../texts/money.ts";
import { pathOf, say } from "./day-of.ts";

/** The days that wait to be closed, the oldest first; nothing where none does. */
export async function openDays({ work, lang }: Visit) {
  const days = await listOpenDays(work);
  if (days.length === 0) return null;
  const state = ({ findings, withoutStatement }: (typeof days)[number]) => {
    if (withoutStatement > 0) return <Tag tone="warning">{MONEY.noStatement[lang]}</Tag>;
    return findings > 0 ? <Tag tone="warning">{say(MONEY.openFindings[lang], { n: findings })}</Tag> : MONEY.toClose[lang];
  };
  return (
    <section id="ngay-chua-khoa">
      <h2>{MONEY.openDays[lang]}</h2>
      {days.length < MOST_OPEN_DAYS ? null : <p class="field__hint">{say(MONEY.openDaysCut[lang], { n: MOST_OPEN_DAYS })}</p>}
      <Table
        lang={lang}
        caption={MONEY.openDays[lang]}
        captionHidden
        stacks
        columns={[
          { key: "day", label: MONEY.day[lang] },
          { key: "state", label: MONEY.openState[lang] },
        ]}
        rows={days.map((one) => ({
          key: one.day,
          cells: { day: <a href={pathOf(one.day)}>{formatDate(one.day)}</a>, state: state(one) },
        }))}
      />
    </section>
  );
}
