import { formatDateTime } from "@motlan/formats";
import type { FollowingState } from "@motlan/subscriptions";
import { EmptyState, Table } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { EVENTS as T } from "../texts/exchange-events.ts";
import { type Titles, titleOf } from "./names.ts";
import { Named } from "./operations-page.tsx";

interface FollowingsProps {
  readonly visit: Visit;
  readonly titles: Titles;
  readonly followings: readonly FollowingState[];
}

/** What this node hears from other authorities, and whether anything comes. */
export function Followings({ visit: { lang }, titles, followings }: FollowingsProps) {
  return (
    <section>
      <h2>{T.followings[lang]}</h2>
      {followings.length === 0 ? (
        <EmptyState title={T.noFollowings[lang]} icon="inbox">
          <p>{T.noFollowingsDo[lang]}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={T.followings[lang]}
          captionHidden
          stacks
          columns={(["topic", "follower", "followedSince", "lastEvent"] as const).map((key) => ({ key, label: T[key][lang] }))}
          rows={followings.map((one) => ({
            key: one.id,
            cells: {
              topic: <Named name={one.service} title={titleOf(one.service, titles, lang)} />,
              follower: <Named name={one.client} title={titleOf(one.client, titles, lang)} />,
              followedSince: formatDateTime(one.madeAt),
              lastEvent: <LastEvent lang={lang} one={one} />,
            },
          }))}
        />
      )}
    </section>
  );
}

function LastEvent({ lang, one: { last, deliverTo } }: { readonly lang: "vi" | "en"; readonly one: FollowingState }) {
  if (last === undefined) return <>{(deliverTo === "inbox" ? T.none : T.ownSystem)[lang]}</>;
  return <Named name={last.type} title={formatDateTime(last.receivedAt)} />;
}
