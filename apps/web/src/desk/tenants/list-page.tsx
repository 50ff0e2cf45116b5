import { type Agency, getAgency, listAgenciesUnder } from "@motlan/agencies";
import { localDateOf, may } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { listTenantsAmong } from "@motlan/tenants";
import { EmptyState, PageTitle, SearchBox, Table, Tag } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { TENANTS } from "../texts/tenants.ts";

export const TENANTS_PATH = "/ban-lam-viec/don-vi";
const MANY = 200;

/** GET /ban-lam-viec/don-vi: the authorities under the official's own, and which of them work on this node. */
export async function tenantsPage(visit: Visit): Promise<Answer> {
  const official = officialOf(visit);
  if (!may(official, "tenants.open", official.agencyId)) throw httpFaults["not-allowed"]();
  const { work, lang, query } = visit;
  const q = query.get("q").trim();
  const under = { parentId: official.agencyId, q, on: localDateOf(work.clock.now()), limit: MANY };
  const agencies = [await getAgency(work.db, official.agencyId), ...(await listAgenciesUnder(work.db, under))];
  const open = new Set(
    (
      await listTenantsAmong(
        work.db,
        agencies.map(({ id }) => id),
      )
    ).map(({ agencyId }) => agencyId),
  );
  const body = (
    <>
      <PageTitle title={TENANTS.title[lang]} lead={TENANTS.lead[lang]} />
      <SearchBox lang={lang} action={TENANTS_PATH} label={TENANTS.search[lang]} value={q} id="tim-don-vi" />
      <Agencies lang={lang} agencies={agencies} open={open} />
      {agencies.length === 1 ? <EmptyState title={TENANTS.none[lang]} /> : null}
    </>
  );
  return deskPage(visit, { title: TENANTS.title[lang], body });
}

interface AgenciesProps {
  readonly lang: Visit["lang"];
  readonly agencies: readonly Agency[];
  readonly open: ReadonlySet<string>;
}

function Agencies({ lang, agencies, open }: AgenciesProps) {
  const rows = agencies.map(({ id, name, code }) => ({
    key: id,
    cells: {
      name: <a href={`${TENANTS_PATH}/${id}`}>{name[lang]}</a>,
      code: <code>{code}</code>,
      state: open.has(id) ? <Tag tone="success">{TENANTS.opened[lang]}</Tag> : TENANTS.closed[lang],
    },
  }));
  return (
    <Table
      lang={lang}
      caption={TENANTS.caption[lang]}
      stacks
      columns={[
        { key: "name", label: TENANTS.name[lang] },
        { key: "code", label: TENANTS.code[lang] },
        { key: "state", label: TENANTS.state[lang] },
      ]}
      rows={rows}
    />
  );
}
