import { type AskedOpinion, listAskedOpinions, listOpinionsForMe, noteSilenceOf, type OpinionRequest } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { may } from "@motlan/kernel";
import { Button, ButtonRow, EmptyState, Form, LinkButton, PageTitle, Tabs, Tag } from "@motlan/ui";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { BRANCHES } from "../texts/branches.ts";
import { OPINIONS_PAGE as T } from "../texts/opinions.ts";

const HERE = "/ban-lam-viec/lay-y-kien";
const SIZE = 30;
const VIEWS = ["den", "da-tra-loi", "di"] as const;
type View = (typeof VIEWS)[number];

/** Questions of other agencies to this one, those answered, and what this one waits for from others. */
export async function opinionsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const view = VIEWS.find((one) => one === query.get("muc")) ?? "den";
  const offset = Math.max(0, Math.trunc(Number(query.get("tu")) || 0));
  const page = { limit: SIZE, offset };
  const gone = view === "di" ? await listAskedOpinions(work, page) : [];
  const come = view === "di" ? [] : await listOpinionsForMe(work, { ...page, answered: view === "da-tra-loi" });
  const shown = view === "di" ? gone.length : come.length;
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Tabs
        label={T.tabs[lang]}
        tabs={VIEWS.map((name) => ({
          href: name === "den" ? HERE : `${HERE}?muc=${name}`,
          label: LABEL[name][lang],
          current: name === view,
        }))}
      />
      {shown === 0 ? <Empty view={view} lang={lang} /> : null}
      {come.length === 0 ? null : <Come visit={visit} rows={come} names={await assignedNames(visit, come)} />}
      {gone.length === 0 ? null : <Gone visit={visit} rows={gone} />}
      {shown < SIZE ? null : (
        <ButtonRow>
          <LinkButton href={`${HERE}?muc=${view}&tu=${offset + SIZE}`}>{T.more[lang]}</LinkButton>
        </ButtonRow>
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

const LABEL = { den: T.come, "da-tra-loi": T.said, di: T.gone } as const;
const EMPTY = { den: T.emptyCome, "da-tra-loi": T.emptySaid, di: T.emptyGone } as const;

function Empty({ view, lang }: { readonly view: View; readonly lang: Visit["lang"] }) {
  return (
    <EmptyState title={EMPTY[view][lang]} icon="done">
      {view === "den" ? <p>{T.emptyComeHint[lang]}</p> : null}
    </EmptyState>
  );
}

function assignedNames(visit: Visit, rows: readonly OpinionRequest[]): Promise<ReadonlyMap<string, string>> {
  return namesOf(
    visit,
    rows.flatMap(({ assignedTo }) => assignedTo ?? []),
  );
}

interface ComeProps {
  readonly visit: Visit;
  readonly rows: readonly OpinionRequest[];
  readonly names: ReadonlyMap<string, string>;
}

function Come({ visit: { lang, work }, rows, names }: ComeProps) {
  const now = work.clock.now();
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "question", label: T.question[lang] },
        { key: "from", label: T.from[lang] },
        { key: "due", label: T.due[lang] },
        { key: "who", label: T.who[lang] },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          question: (
            <>
              <a href={`${HERE}/${row.id}`}>{row.title[lang]}</a>
              <span class="queue__detail">{row.code}</span>
            </>
          ),
          from: row.askingAgency[lang],
          due: row.said === null ? <Due lang={lang} at={row.dueAt} now={now} /> : answered(row, lang),
          who: row.assignedTo === null ? T.nobody[lang] : (names.get(row.assignedTo) ?? ""),
        },
      }))}
    />
  );
}

function answered({ said }: OpinionRequest, lang: Visit["lang"]): string {
  return said === null || said === "silence" ? T.silence[lang] : BRANCHES.opinion[said][lang];
}

/** Silences not taken note of stand first; the head takes note with one press. */
function Gone({ visit, rows }: { readonly visit: Visit; readonly rows: readonly AskedOpinion[] }) {
  const { lang } = visit;
  const official = officialOf(visit);
  const heads = may(official, "dossiers.assign", official.agencyId);
  return (
    <ListTable
      lang={lang}
      caption={T.gone[lang]}
      columns={[
        { key: "to", label: T.to[lang] },
        { key: "dossier", label: T.dossier[lang] },
        { key: "due", label: T.due[lang] },
        { key: "state", label: T.state[lang] },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          to: row.whom[lang],
          dossier: <a href={`/ban-lam-viec/${row.dossierId}`}>{row.code}</a>,
          due: formatDateTime(row.dueAt),
          state: row.said === null ? T.waits[lang] : <Silent row={row} lang={lang} heads={heads} />,
        },
      }))}
    />
  );
}

function Silent({ row, lang, heads }: { readonly row: AskedOpinion; readonly lang: Visit["lang"]; readonly heads: boolean }) {
  return (
    <>
      <Tag tone="warning">{T.silent[lang]}</Tag>
      {heads ? (
        <Form lang={lang} action={`${HERE}/${row.id}/da-biet`}>
          <Button kind="secondary" small>
            {T.note[lang]}
            <span class="visually-hidden">{` · ${row.whom[lang]} · ${row.code}`}</span>
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** The head takes note that nothing came. */
export async function noteSilenceAct({ work, params }: Visit): Promise<Answer> {
  await noteSilenceOf(work, params.opinionId ?? "");
  return { redirect: `${HERE}?muc=di&xong=silence-noted` };
}
