import { readArrangements } from "@motlan/agencies";
import { formatDate } from "@motlan/formats";
import { addDays, localDateOf } from "@motlan/kernel";
import { Notice } from "@motlan/ui";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { AWAY, SCOPES } from "../texts/away.ts";
import { AWAY_PATH } from "./read-away.ts";

/** What somebody who stands in or signs by delegation is told, from the moment it is entered until it is over. */
export async function standingIn(visit: Visit) {
  const { lang, work } = visit;
  const { officialId: me } = officialOf(visit);
  const today = localDateOf(work.clock.now());
  const { absences, delegations } = await readArrangements(work);
  const mine = absences.filter((one) => one.standInId === me && one.endedAt === null && one.to > today);
  const signs = delegations.filter((one) => one.officialId === me && one.revokedAt === null && one.to > today);
  if (mine.length + signs.length === 0) return null;
  const names = await namesOf(
    visit,
    mine.map(({ officialId }) => officialId),
  );
  const days = ({ from, to }: (typeof mine)[number] | (typeof signs)[number]) => ({
    from: formatDate(from),
    until: formatDate(addDays(to, -1)),
  });
  const lines = [
    ...mine.map((one) =>
      say(AWAY.told, lang, {
        ...days(one),
        name: names.get(one.officialId) ?? "…",
        scope: SCOPES[one.scope].name[lang].toLocaleLowerCase(lang),
      }),
    ),
    ...signs.map((one) => say(AWAY.toldSign, lang, { ...days(one), number: one.decisionNumber })),
  ];
  return (
    <Notice lang={lang} tone="info" title={AWAY.toldTitle[lang]}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href={AWAY_PATH}>{AWAY.seeAll[lang]}</a>
      </p>
    </Notice>
  );
}
