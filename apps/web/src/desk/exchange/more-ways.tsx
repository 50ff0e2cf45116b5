import { listJoinings, listMismatches } from "@motlan/exchange";
import { may } from "@motlan/kernel";
import { listRefusedWrites, type RefusedWrites } from "@motlan/registries";
import { listTroubles } from "@motlan/subscriptions";
import { ButtonRow, LinkButton } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { EVENTS, HALVES } from "../texts/exchange-events.ts";
import { FILES } from "../texts/exchange-files.ts";
import { JOINING } from "../texts/exchange-joining.ts";
import { WRITES } from "../texts/refused-writes.ts";
import { EVENTS_PATH, FILES_PATH, HALVES_PATH, JOININGS_PATH, WRITES_PATH } from "./paths.ts";

/** From the operations page to what else may need somebody. */
export async function moreWays({ lang, work }: Visit, decides: boolean) {
  const { actor } = work;
  const unmatched = (await listMismatches(work)).length;
  const seesEvents = actor.kind === "official" && may(actor, "subscriptions.see", actor.agencyId);
  const dead = seesEvents ? (await listTroubles(work)).dead.length : 0;
  const settles = actor.kind === "official" && may(actor, "registries.settle-writes", actor.agencyId);
  const resting = settles ? countOf(await listRefusedWrites(work)) : undefined;
  const waiting = decides ? (await listJoinings(work)).filter(({ state }) => state === "waiting").length : 0;
  return (
    <ButtonRow>
      {decides ? (
        <LinkButton href={JOININGS_PATH} kind="secondary">
          {`${JOINING.title[lang]}: ${waiting}`}
        </LinkButton>
      ) : null}
      <LinkButton href={HALVES_PATH} kind="secondary">
        {`${HALVES.way[lang]}: ${unmatched}`}
      </LinkButton>
      {seesEvents ? (
        <LinkButton href={EVENTS_PATH} kind="secondary">
          {dead === 0 ? EVENTS.way[lang] : `${EVENTS.way[lang]}: ${say(EVENTS.deadCount, lang, { n: dead })}`}
        </LinkButton>
      ) : null}
      {actor.kind === "official" && may(actor, "transfers.see", actor.agencyId) ? (
        <LinkButton href={FILES_PATH} kind="secondary">
          {FILES.way[lang]}
        </LinkButton>
      ) : null}
      {resting === undefined ? null : (
        <LinkButton href={WRITES_PATH} kind="secondary">
          {`${WRITES.way[lang]}: ${resting}`}
        </LinkButton>
      )}
    </ButtonRow>
  );
}

const countOf = ({ resting, nobodys }: RefusedWrites): number => nobodys.reduce((sum, { n }) => sum + n, resting.length);
