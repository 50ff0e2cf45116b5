import { formatDate, formatDateTime } from "@motlan/formats";
import { addDays } from "@motlan/kernel";
import { Button, Card, Form, LinkButton, PageTitle, Table, Tag } from "@motlan/ui";
import { decideUndo } from "@motlan/work";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { postTitle } from "../post-title.ts";
import { UNIT } from "../texts/unit.ts";
import { AWAY_PATH } from "./read-away.ts";
import { type Colleague, readUnit, UNIT_PATH, type Unit } from "./read-unit.ts";

/** GET /ban-lam-viec/phan-cong: load, lateness and people of the leader's unit. */
export async function unitPage(visit: Visit): Promise<Answer> {
  const { lang } = visit;
  const unit = await readUnit(visit);
  const sum = (rows: Unit["load"], key: "open" | "late" | "atRisk") => rows.reduce((total, row) => total + row[key], 0);
  const ours = unit.load.filter(({ post }) => post !== "applicant" && post !== "node");
  const free = ours.filter(({ officialId }) => officialId === null);
  const counts = { open: sum(ours, "open"), late: sum(ours, "late"), risk: sum(ours, "atRisk"), free: sum(free, "open") };
  const body = (
    <>
      <PageTitle title={UNIT.title[lang]} lead={say(UNIT.lead, lang, counts)} />
      <People visit={visit} unit={unit} />
      <Given visit={visit} unit={unit} />
      <LinkButton href={AWAY_PATH}>{UNIT.absence[lang]}</LinkButton>
    </>
  );
  return deskPage(visit, { title: UNIT.title[lang], body });
}

function People({ visit, unit }: { readonly visit: Visit; readonly unit: Unit }) {
  const { lang } = visit;
  const columns = [
    { key: "person", label: UNIT.person[lang] },
    { key: "open", label: UNIT.open[lang] },
    { key: "late", label: UNIT.late[lang] },
    { key: "risk", label: UNIT.risk[lang] },
    { key: "where", label: UNIT.where[lang] },
    { key: "give", label: UNIT.give[lang] },
  ];
  const people = unit.people.map((person) => ({ key: person.officialId, cells: cellsOf(visit, unit, person) }));
  const rows = [...nobodysRows(visit, unit), ...people];
  return <Table lang={lang} caption={UNIT.people[lang]} captionHidden stacks columns={columns} rows={rows} />;
}

/** What is nobody's, by post: it stands first, for a leader gives it to somebody. */
function nobodysRows({ lang }: Visit, { load }: Unit) {
  const free = load.filter(({ officialId, post }) => officialId === null && post !== "applicant" && post !== "node");
  return free.map(({ post, open, late, atRisk }) => ({
    key: post,
    cells: {
      person: (
        <>
          {UNIT.nobodys[lang]}
          <span class="queue__detail">{postTitle(post, lang)}</span>
        </>
      ),
      ...{ open: String(open), late: String(late), risk: String(atRisk), where: null },
      give: (
        <LinkButton href="/ban-lam-viec?muc=co-quan" kind="quiet">
          {UNIT.openToGive[lang]}
        </LinkButton>
      ),
    },
  }));
}

function cellsOf({ lang }: Visit, unit: Unit, person: Colleague) {
  const { officialId, name, holders, open, late, atRisk, absence } = person;
  const href = `${UNIT_PATH}/${officialId}`;
  const linked = (count: number, only: string) => (count === 0 ? "0" : <a href={`${href}${only}`}>{String(count)}</a>);
  const standIn = unit.people.find((one) => one.officialId === absence?.standInId)?.name ?? "";
  return {
    person: (
      <>
        {name}
        <span class="queue__detail">{holders.map(({ title }) => title[lang]).join(" · ")}</span>
      </>
    ),
    open: linked(open, ""),
    late: linked(late, "?chi=late"),
    risk: linked(atRisk, "?chi=at-risk"),
    where:
      absence === undefined ? (
        <Tag tone="neutral">{UNIT.here[lang]}</Tag>
      ) : (
        <>
          <Tag tone="warning">{say(UNIT.away, lang, { until: formatDate(addDays(absence.to, -1)), standIn })}</Tag>
          <Form lang={lang} action={`${UNIT_PATH}/vang-mat/${absence.id}/xong`}>
            <Button kind="quiet">{UNIT.back[lang]}</Button>
          </Form>
        </>
      ),
    give: open === 0 ? null : <LinkButton href={href}>{UNIT.give[lang]}</LinkButton>,
  };
}

function Given({ visit: { lang, work }, unit }: { readonly visit: Visit; readonly unit: Unit }) {
  if (unit.handOvers.length === 0) return null;
  const nameOf = (id: string) => unit.people.find(({ officialId }) => officialId === id)?.name ?? "…";
  return (
    <Card title={UNIT.given[lang]} level={2}>
      {unit.handOvers.map((one) => (
        <div key={one.id}>
          <p>
            {say(UNIT.givenLine, lang, { at: formatDateTime(one.at), n: one.dossiers, from: nameOf(one.fromId), to: nameOf(one.toId) })}
            {one.undoneAt === null ? null : ` (${UNIT.undone[lang]})`}
          </p>
          {decideUndo(one, work.clock.now()).ok ? (
            <Form lang={lang} action={`${UNIT_PATH}/ban-giao/${one.id}/lay-lai`}>
              <Button>{UNIT.undo[lang]}</Button>
            </Form>
          ) : null}
        </div>
      ))}
    </Card>
  );
}
