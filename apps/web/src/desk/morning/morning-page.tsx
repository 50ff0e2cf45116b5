import { listComplaints } from "@motlan/complaints";
import { listOpinionsForMe } from "@motlan/dossiers";
import { may, type Text } from "@motlan/kernel";
import { countUnread } from "@motlan/notices";
import { listHeld } from "@motlan/payments";
import { EmptyState, LinkButton, Live, PageTitle, Stat, StatRow } from "@motlan/ui";
import { listUnsolved } from "@motlan/voice";
import { countMyMentions } from "@motlan/work";
import { officialHere, officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { beginningOf, MORNING_PATH } from "../beginning.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { QueueTable } from "../queue-table.tsx";
import { listOwnQueue, PAGE_SIZE, readOwnLoad } from "../queues.ts";
import { MORNING } from "../texts/morning.ts";
import { standingIn } from "../unit/told.tsx";

/** As many of the most urgent as one sees at once. */
const FIRST = 5;
/** How often the figures look again, in seconds. */
const LOOK_AGAIN = 60;

interface Figure {
  readonly label: Text;
  readonly count: number;
  /** Counted no further than this. */
  readonly upTo?: number;
  readonly href: string;
}

/** GET /ban-lam-viec/hom-nay: what needs this official today, each number with its list behind it. */
export async function morningPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const official = officialOf(visit);
  const begins = beginningOf((permission) => may(official, permission, official.agencyId));
  if (begins !== undefined && begins !== MORNING_PATH) return { redirect: begins };
  const figures = (await readFigures(visit)).filter(({ count }) => count > 0);
  const reads = may(official, "dossiers.read", official.agencyId);
  const first = reads ? await listOwnQueue(work, undefined, FIRST) : [];
  const { name } = await officialHere(visit);
  const body = (
    <>
      <PageTitle title={MORNING.title[lang]} lead={say(MORNING.lead, lang, { name })} />
      <Live id="viec-hom-nay" seconds={LOOK_AGAIN}>
        {figures.length === 0 ? <EmptyState title={MORNING.nothing[lang]} icon="done" /> : <Figures lang={lang} figures={figures} />}
      </Live>
      {await standingIn(visit)}
      {first.length === 0 ? null : (
        <>
          <h2>{MORNING.first[lang]}</h2>
          <QueueTable lang={lang} caption={MORNING.first[lang]} entries={first} now={work.clock.now()} />
        </>
      )}
      {reads ? (
        <LinkButton href="/ban-lam-viec" kind="quiet">
          {MORNING.queue[lang]}
        </LinkButton>
      ) : null}
    </>
  );
  return deskPage(visit, { title: MORNING.title[lang], body });
}

function Figures({ lang, figures }: Pick<Visit, "lang"> & { readonly figures: readonly Figure[] }) {
  return (
    <StatRow>
      {figures.map(({ label, count, upTo, href }) => (
        <Stat
          key={href}
          lang={lang}
          label={label[lang]}
          figure={upTo !== undefined && count >= upTo ? say(MORNING.more, lang, { n: upTo }) : String(count)}
          href={href}
        />
      ))}
    </StatRow>
  );
}

/** Only what the post may see is asked for. */
async function readFigures(visit: Visit): Promise<readonly Figure[]> {
  const { work } = visit;
  const official = officialOf(visit);
  const can = (permission: string) => may(official, permission, official.agencyId);
  const upTo = PAGE_SIZE;
  const held = can("payments.see-held") ? (await listHeld(work, { limit: upTo })).length : 0;
  const money = { label: MORNING.held, count: held, upTo, href: "/ban-lam-viec/thanh-toan" };
  if (!can("dossiers.read")) return [money];
  const load = await readOwnLoad(work);
  const sum = (key: "open" | "late" | "atRisk") => load.reduce((total, row) => total + row[key], 0);
  const back = (await listOwnQueue(work, undefined, upTo, "came-back")).length;
  const opinions = (await listOpinionsForMe(work, { limit: upTo })).length;
  return [
    { label: MORNING.late, count: sum("late"), href: "/ban-lam-viec?chi=late" },
    { label: MORNING.risk, count: sum("atRisk"), href: "/ban-lam-viec?chi=at-risk" },
    { label: MORNING.waiting, count: sum("open"), href: "/ban-lam-viec" },
    { label: MORNING.back, count: back, upTo, href: "/ban-lam-viec?chi=came-back" },
    { label: MORNING.mentions, count: await countMyMentions(work), href: "/ban-lam-viec/nhac-ten" },
    { label: MORNING.opinions, count: opinions, upTo, href: "/ban-lam-viec/lay-y-kien" },
    { label: MORNING.told, count: await countUnread(work), href: "/ban-lam-viec/thong-bao" },
    ...(await leadersFigures(work, can)),
    money,
  ];
}

/** What only leaders answer for. */
async function leadersFigures(work: Visit["work"], can: (permission: string) => boolean): Promise<readonly Figure[]> {
  const complaints = can("complaints.hear") ? (await listComplaints(work, { open: true })).length : 0;
  const unsolved = can("voice.solve") ? (await listUnsolved(work, { open: true })).length : 0;
  return [
    { label: MORNING.complaints, count: complaints, href: "/ban-lam-viec/khieu-nai" },
    { label: MORNING.unsolved, count: unsolved, href: "/ban-lam-viec/chua-xong" },
  ];
}
