import { findVersionInForce } from "@motlan/catalogue";
import { formatDong, formatTerm } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { MyOffer } from "@motlan/proactive";
import { Button, Card, Form, LinkButton, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { COMING } from "../texts/coming-up.ts";

type Declared = MyOffer["service"]["ways"][number];

/** A way as it is shown: in words, in money, in time. */
export interface ShownWay {
  readonly way: Declared;
  readonly cost: number | undefined;
  /** The declaration's own term, online. */
  readonly term: string | undefined;
  readonly prepared: boolean;
  /** Why it is the recommended one. */
  readonly why: string | undefined;
}

export async function waysOf({ work, lang, options }: Visit, { offer, service }: MyOffer): Promise<readonly ShownWay[]> {
  const today = localDateOf(options.clock.now());
  const shown: ShownWay[] = [];
  for (const { id, cost, answers } of offer.ways) {
    const way = service.ways.find((one) => one.id === id);
    if (way === undefined) continue;
    const found = way.procedure === undefined ? undefined : await findVersionInForce(work.db, way.procedure, today);
    const deadline = found?.version.channels.find(({ kind }) => kind === "online")?.deadline;
    const row = offer.best === id && offer.bestRow !== null ? service.best?.[offer.bestRow] : undefined;
    shown.push({
      way,
      cost,
      term: deadline && formatTerm(deadline)[lang],
      prepared: answers !== undefined && offer.level > 1,
      why: row?.why[lang],
    });
  }
  // The recommended one is read first.
  return shown.sort((one, other) => Number(other.why !== undefined) - Number(one.why !== undefined));
}

interface WaysProps {
  readonly visit: Visit;
  readonly mine: MyOffer;
  readonly ways: readonly ShownWay[];
}

export function Ways({ visit, mine: { offer }, ways }: WaysProps) {
  const { lang } = visit;
  const compares = ways.length > 1;
  return (
    <section>
      <h2>{headingOf(offer, compares)[lang]}</h2>
      {ways.map((one) => (
        <Card key={one.way.id} title={one.way.title[lang]}>
          {one.why === undefined ? null : <Tag tone="success">{COMING.best[lang]}</Tag>}
          <p>{one.way.words[lang]}</p>
          {one.cost === undefined ? null : (
            <p>{fillText(COMING.cost, { cost: one.cost === 0 ? COMING.free[lang] : formatDong(BigInt(one.cost)) })[lang]}</p>
          )}
          {one.term === undefined ? null : <p>{fillText(COMING.term, { term: one.term })[lang]}</p>}
          {one.why === undefined ? null : <p>{fillText(COMING.bestWhy, { why: one.why })[lang]}</p>}
          <WayOn visit={visit} one={one} main={!compares || one.why !== undefined} open={mayTakeUp(offer)} />
        </Card>
      ))}
    </section>
  );
}

function headingOf({ state, actsAt }: MyOffer["offer"], compares: boolean) {
  if (compares) return COMING.ways;
  return actsAt !== null && state !== "failed" ? COMING.forYou : COMING.way;
}

/** What the node does by itself is refused or left, not taken up, until it could not be done. */
function mayTakeUp({ state, actsAt }: MyOffer["offer"]): boolean {
  return state === "failed" || state === "taken" || (state === "told" && actsAt === null);
}

interface WayOnProps {
  readonly visit: Visit;
  readonly one: ShownWay;
  readonly main: boolean;
  readonly open: boolean;
}

function WayOn({ visit: { lang, params }, one: { way, prepared }, main, open }: WayOnProps) {
  if (prepared && open)
    return (
      <Form lang={lang} action={`/viec-sap-toi/${params.id ?? ""}`}>
        <input type="hidden" name="viec" value="nhan" />
        <Button kind={main ? "main" : "secondary"} name="cach" value={way.id}>
          {(main ? COMING.open : COMING.choose)[lang]}
        </Button>
      </Form>
    );
  if (way.procedure === undefined) return null;
  return (
    <LinkButton href={`/thu-tuc/${way.procedure}`} kind={open && main ? "secondary" : "quiet"}>
      {COMING.procedure[lang]}
    </LinkButton>
  );
}
