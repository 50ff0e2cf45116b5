import type { NodeState, PeerHealth } from "@motlan/exchange";
import { foldVietnamese, formatDate, formatDateTime } from "@motlan/formats";
import { type Language, localDateOf } from "@motlan/kernel";
import { Button, ButtonRow, Form, Notice, SearchBox, SummaryList, Table, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { EXCHANGE as T } from "../texts/exchange.ts";
import { JOINING } from "../texts/exchange-joining.ts";
import { CentreKeyPart } from "./centre-key-part.tsx";
import { causeText } from "./names.ts";
import { EXCHANGE_PATH, nodePath } from "./paths.ts";

/** So many nodes are shown; the others are found by name. */
const SHOWN = 50;

/** What is the node's own: its directory, and how it found the others. */
export function NodeParts({ visit, node, decides }: { readonly visit: Visit; readonly node: NodeState; readonly decides: boolean }) {
  const { lang, query, work } = visit;
  const q = query.get("q").trim();
  const found = node.peers.filter(({ id, title }) => foldVietnamese(`${id} ${title[lang]}`).includes(foldVietnamese(q)));
  const shown = found.toSorted((one, other) => concernOf(other) - concernOf(one)).slice(0, SHOWN);
  return (
    <>
      <section>
        <h2>{T.directory[lang]}</h2>
        <RenewalPart lang={lang} node={node} now={work.clock.now()} />
        <RefusalPart lang={lang} node={node} />
        <DirectoryPart lang={lang} node={node} now={work.clock.now()} />
        <CentreKeyPart lang={lang} keys={node.centreKeys} acts={node.centreKeyActs} isCentre={decides} now={work.clock.now()} />
        <Form lang={lang} action={`${EXCHANGE_PATH}/tai-danh-ba`}>
          <ButtonRow>
            <Button kind="secondary">{JOINING.fetch[lang]}</Button>
          </ButtonRow>
        </Form>
      </section>
      <section>
        <h2>{T.peers[lang]}</h2>
        <SearchBox lang={lang} action={EXCHANGE_PATH} label={T.search[lang]} value={q} id="tim-nut" />
        {shown.length === 0 ? <p>{T.noPeers[lang]}</p> : <Peers lang={lang} peers={shown} />}
        {found.length > shown.length ? <p>{say(T.more, lang, { n: found.length - shown.length })}</p> : null}
      </section>
    </>
  );
}

/** Why no newer directory is taken, in the words of the refusal: they say who must act. */
function RefusalPart({ lang, node: { refusal } }: { readonly lang: Language; readonly node: NodeState }) {
  if (refusal === undefined) return null;
  return (
    <Notice lang={lang} tone="error" title={say(T.refusedDirectory, lang, { at: formatDateTime(refusal.at) })}>
      <p>{refusal.said[lang]}</p>
    </Notice>
  );
}

/** With less than a month left something keeps this node from renewing: its administrator should know what. */
function RenewalPart({ lang, node: { peers, renewal }, now }: { readonly lang: Language; readonly node: NodeState; readonly now: Date }) {
  const self = peers.find(({ isSelf }) => isSelf);
  const until = self === undefined || self.health === "good" ? undefined : endOf(self);
  if (until === undefined) return null;
  const days = Math.max(0, Math.floor((until.getTime() - now.getTime()) / 86_400_000));
  return (
    <Notice lang={lang} tone={self?.health === "ended" ? "error" : "warning"} title={say(T.ownEnds, lang, { days })}>
      <p>{renewal?.fault == null ? T.ownEndsDo[lang] : say(T.ownEndsWhy, lang, { reason: renewal.fault })}</p>
    </Notice>
  );
}

function endOf({ certificateUntil, keyUntil }: PeerHealth): Date {
  return new Date(Math.min(certificateUntil?.getTime() ?? 0, keyUntil?.getTime() ?? 0));
}

function DirectoryPart({ lang, node, now }: { readonly lang: Language; readonly node: NodeState; readonly now: Date }) {
  const { directory, graceUntil } = node;
  if (directory === undefined || graceUntil === undefined)
    return (
      <Notice lang={lang} tone="error" title={T.noDirectory[lang]}>
        <p>{T.noDirectoryDo[lang]}</p>
      </Notice>
    );
  const expires = new Date(directory.expiresAt);
  const state = now < expires ? "fresh" : now < graceUntil ? "grace" : "over";
  const tone = { fresh: "success", grace: "warning", over: "error" } as const;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: T.state[lang], value: <Tag tone={tone[state]}>{T[state][lang]}</Tag> },
        { label: T.version[lang], value: String(directory.version) },
        { label: T.issued[lang], value: formatDateTime(new Date(directory.issuedAt)) },
        { label: T.until[lang], value: formatDateTime(expires) },
        { label: T.graceUntil[lang], value: formatDateTime(graceUntil) },
      ]}
    />
  );
}

/** What somebody should look at comes first, then those that were spoken with last. */
function concernOf({ health, state, isSelf }: PeerHealth): number {
  const worry = health === "ended" ? 8 : health === "ends-soon" ? 4 : 0;
  return worry + (isFailing(state) ? 6 : 0) + (isOff(state) ? 5 : 0) + (isSelf ? 2 : 0) + (state === undefined ? 0 : 1);
}

function isFailing(state: PeerHealth["state"]): boolean {
  return state?.faultAt != null && (state.goodAt === null || state.faultAt > state.goodAt);
}

/** Half of what is allowed. */
const CLOCK_WORRY = 30;

function isOff(state: PeerHealth["state"]): boolean {
  return Math.abs(state?.clockSeconds ?? 0) >= CLOCK_WORRY;
}

function Peers({ lang, peers }: { readonly lang: Language; readonly peers: readonly PeerHealth[] }) {
  return (
    <Table
      lang={lang}
      caption={T.peers[lang]}
      captionHidden
      stacks
      columns={[
        { key: "node", label: T.node[lang] },
        { key: "certificate", label: T.certificate[lang] },
        { key: "key", label: T.key[lang] },
        { key: "clock", label: T.clock[lang] },
        { key: "last", label: T.last[lang] },
      ]}
      rows={peers.map((peer) => ({
        key: peer.id,
        cells: {
          node: (
            <>
              <a href={nodePath(peer.id)}>{peer.title[lang]}</a>
              <span class="queue__detail">
                <code>{peer.id}</code>
              </span>
              {peer.isSelf ? <Tag tone="info">{T.self[lang]}</Tag> : null}
            </>
          ),
          certificate: <Ends lang={lang} until={peer.certificateUntil} health={peer.health} />,
          key: peer.keyUntil === undefined ? T.unreadable[lang] : formatDate(localDateOf(peer.keyUntil)),
          clock: <ClockFound lang={lang} state={peer.state} />,
          last: <LastFound lang={lang} state={peer.state} />,
        },
      }))}
    />
  );
}

function Ends({
  lang,
  until,
  health,
}: {
  readonly lang: Language;
  readonly until: Date | undefined;
  readonly health: PeerHealth["health"];
}) {
  const tone = { good: "success", "ends-soon": "warning", ended: "error" } as const;
  return (
    <>
      {until === undefined ? T.unreadable[lang] : formatDate(localDateOf(until))} <Tag tone={tone[health]}>{T.health[health][lang]}</Tag>
    </>
  );
}

interface Found {
  readonly lang: Language;
  readonly state: PeerHealth["state"];
}

function ClockFound({ lang, state }: Found) {
  if (state?.clockSeconds == null || state.heardAt === null) return <>{T.notMeasured[lang]}</>;
  const { clockSeconds, heardAt } = state;
  const text = clockSeconds === 0 ? T.clockGood : clockSeconds > 0 ? T.clockAhead : T.clockBehind;
  const said = say(text, lang, { n: Math.abs(clockSeconds), at: formatDateTime(heardAt) });
  return isOff(state) ? <Tag tone="error">{said}</Tag> : said;
}

function LastFound({ lang, state }: Found) {
  if (state?.fault != null && state.faultAt !== null && isFailing(state))
    return (
      <>
        <Tag tone="error">{causeText(state.fault)[lang]}</Tag>
        <span class="queue__detail">{formatDateTime(state.faultAt)}</span>
      </>
    );
  return <>{state?.goodAt == null ? T.notMeasured[lang] : say(T.lastGood, lang, { at: formatDateTime(state.goodAt) })}</>;
}
