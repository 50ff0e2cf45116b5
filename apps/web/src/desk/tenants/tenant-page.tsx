import { type Agency, getAgency, listDaysOff, listHolders, listMattersOf, listPostsOfAgency } from "@motlan/agencies";
import { listRunnable } from "@motlan/catalogue";
import { formatDateTime } from "@motlan/formats";
import { isId, localDateOf, may } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { findTenant, type Tenant } from "@motlan/tenants";
import { BackLink, Card, ErrorSummary, PageTitle, SummaryList } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { TENANTS } from "../texts/tenants.ts";
import { DaysOffForm, daysOffText } from "./days-off-form.tsx";
import { TENANTS_PATH } from "./list-page.tsx";
import { OpeningForm } from "./opening-form.tsx";

/** GET /ban-lam-viec/don-vi/:agencyId: how an authority stands on this node, or the form that opens it. */
export function tenantPage(visit: Visit): Promise<Answer> {
  return showTenant(visit, []);
}

/** The page, with what was wrong in a form just sent. @throws kernel/no-such-page, kernel/not-allowed, agencies/not-found */
export async function showTenant(visit: Visit, errors: readonly FormError[]): Promise<Answer> {
  const { work, lang, params } = visit;
  const official = officialOf(visit);
  if (!may(official, "tenants.open", official.agencyId)) throw httpFaults["not-allowed"]();
  const agencyId = params.agencyId ?? "";
  if (!isId(agencyId)) throw httpFaults["no-such-page"]();
  const agency = await getAgency(work.db, agencyId);
  const tenant = await findTenant(work.db, agencyId);
  const body = (
    <>
      <BackLink lang={lang} href={TENANTS_PATH} />
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={agency.name[lang]} over={agency.parentName?.[lang]} />
      {tenant === undefined ? (
        <OpeningForm visit={visit} agencyId={agencyId} errors={errors} />
      ) : (
        <Standing visit={visit} agency={agency} tenant={tenant} facts={await factsOf(visit, agency)} errors={errors} />
      )}
    </>
  );
  return deskPage(visit, { title: agency.name[lang], body, ...(errors.length > 0 && { status: 422, hasErrors: true }) });
}

interface Facts {
  readonly posts: number;
  readonly held: number;
  readonly procedures: readonly { readonly code: string; readonly title: string }[];
  readonly daysOff: string;
}

/** What it can do already: posts held, the declared procedures of its level and matters, its own days off. */
async function factsOf({ work, lang }: Visit, { id, level }: Agency): Promise<Facts> {
  const { db, clock } = work;
  const on = localDateOf(clock.now());
  const posts = await listPostsOfAgency(db, id, on);
  const held = new Set((await listHolders(db, { agencyId: id, on })).map(({ postId }) => postId));
  const matters = new Set(await listMattersOf(db, id, on));
  const procedures = (await listRunnable(db, on))
    .filter(({ version }) => version.competence.level === level && matters.has(version.competence.matter))
    .map(({ version }) => ({ code: version.code, title: version.title[lang] }));
  return { posts: posts.length, held: held.size, procedures, daysOff: daysOffText(await listDaysOff(db, id), on) };
}

interface StandingProps {
  readonly visit: Visit;
  readonly agency: Agency;
  readonly tenant: Tenant;
  readonly facts: Facts;
  readonly errors: readonly FormError[];
}

function Standing({ visit, agency, tenant, facts, errors }: StandingProps) {
  const { lang } = visit;
  const { sealedAt } = tenant;
  const rows = [
    { label: TENANTS.since[lang], value: formatDateTime(tenant.openedAt) },
    { label: TENANTS.posts[lang], value: fillText(TENANTS.held, { held: facts.held, all: facts.posts })[lang] },
    {
      label: TENANTS.seal[lang],
      value: sealedAt === undefined ? TENANTS.sealWaits[lang] : fillText(TENANTS.sealReady, { at: formatDateTime(sealedAt) })[lang],
    },
    { label: TENANTS.page[lang], value: <a href={`/co-quan/${agency.id}`}>{agency.name[lang]}</a> },
  ];
  return (
    <>
      <SummaryList lang={lang} rows={rows} />
      <DaysOffForm visit={visit} action={`${TENANTS_PATH}/${agency.id}/ngay-nghi`} text={facts.daysOff} errors={errors} />
      <Card title={fillText(TENANTS.procedures, { n: facts.procedures.length })[lang]} level={2}>
        {facts.procedures.length === 0 ? (
          <p>{TENANTS.proceduresNone[lang]}</p>
        ) : (
          <ul>
            {facts.procedures.map(({ code, title }) => (
              <li key={code}>
                <a href={`/thu-tuc/${code}`}>{title}</a> <code>{code}</code>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
