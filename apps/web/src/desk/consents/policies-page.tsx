import { getOwnPolicy, listOwnPolicies, type Policy, type PolicyFile, type PolicyTerms } from "@motlan/consents";
import type { Language } from "@motlan/kernel";
import { BackLink, ButtonRow, EmptyState, LinkButton, Notice, PageTitle, SummaryList, Tag } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { AGREEMENTS } from "../texts/agreements.ts";
import { POLICIES as T } from "../texts/policies.ts";
import { AGREEMENTS_PATH } from "./agreements-page.tsx";
import { BESIDE } from "./policy-terms.ts";
import { authorsOf, Versions } from "./versions.tsx";

export const POLICIES_PATH = "/ban-lam-viec/dong-y/chinh-sach";

const mayDeclare = (visit: Visit) => officialOf(visit).permissions.has("consents.declare");

/** GET /ban-lam-viec/dong-y/chinh-sach: the rules under which the agency's agreements stand. */
export async function policiesPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const columns = [
    { key: "name", label: T.name[lang] },
    { key: "version", label: T.version[lang] },
    { key: "kept", label: T.keptFor[lang] },
    { key: "state", label: T.state[lang] },
  ];
  const rows = (await listOwnPolicies(work)).map((one) => ({
    key: one.id,
    cells: {
      name: <a href={`${POLICIES_PATH}/${one.id}`}>{one.terms.name}</a>,
      version: String(one.revision.number),
      kept: keptWords(one.terms, lang) ?? "–",
      state: <State lang={lang} one={one} />,
    },
  }));
  const body = (
    <>
      <BackLink lang={lang} href={AGREEMENTS_PATH} label={AGREEMENTS.back[lang]} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {mayDeclare(visit) ? (
        <LinkButton href={`${POLICIES_PATH}/moi`} kind="main">
          {T.declare[lang]}
        </LinkButton>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <ListTable {...{ lang, columns, rows, caption: T.title[lang] }} />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

function State({ lang, one: { ended } }: { readonly lang: Language; readonly one: Policy }) {
  return <Tag tone={ended ? "neutral" : "success"}>{(ended ? T.ended : T.inForce)[lang]}</Tag>;
}

function keptWords({ dataRetentionPeriodDays: days }: PolicyTerms, lang: Language): string | undefined {
  return days === undefined ? undefined : say(T.keptDays, lang, { days });
}

/** GET …/chinh-sach/:policyId: what it says now, which agreements stand under it, and every version. */
export async function policyPage(visit: Visit): Promise<Answer> {
  const { lang, work, params, query } = visit;
  const file = await getOwnPolicy(work, params.policyId ?? "");
  const { id, terms, ended, agreements, revision } = file;
  const body = (
    <>
      <BackLink lang={lang} href={POLICIES_PATH} label={T.back[lang]} />
      {query.get("xong") === "" ? null : <Notice lang={lang} tone="success" title={say(T.saved, lang, { number: revision.number })} live />}
      {query.get("ket-thuc") === "" || !ended ? null : <Notice lang={lang} tone="success" title={T.endDone[lang]} live />}
      <PageTitle title={terms.name} />
      <SummaryList lang={lang} rows={[{ label: T.state[lang], value: <State lang={lang} one={file} /> }, ...termRows(terms, lang)]} />
      {ended || !mayDeclare(visit) ? null : (
        <ButtonRow>
          <LinkButton href={`${POLICIES_PATH}/${id}/sua`} kind="main">
            {T.revise[lang]}
          </LinkButton>
          <LinkButton href={`${POLICIES_PATH}/${id}/ket-thuc`} kind="quiet">
            {T.end[lang]}
          </LinkButton>
        </ButtonRow>
      )}
      <h2>{T.agreements[lang]}</h2>
      {agreements.length === 0 ? <p>{T.noAgreements[lang]}</p> : <AgreementLinks lang={lang} agreements={agreements} />}
      <h2>{T.versions[lang]}</h2>
      <Versions
        {...{ lang, versions: file.versions, names: await authorsOf(visit, file), texts: T, show: T.showTerms }}
        rowsOf={(one) => [{ label: T.name[lang], value: one.terms.name }, ...termRows(one.terms, lang)]}
      />
    </>
  );
  return deskPage(visit, { title: terms.name, body });
}

export function AgreementLinks({ lang, agreements }: { readonly lang: Language } & Pick<PolicyFile, "agreements">) {
  return (
    <ul>
      {agreements.map(({ id, purpose }) => (
        <li key={id}>
          <a href={`${AGREEMENTS_PATH}/${id}`}>{purpose[lang]}</a>
        </li>
      ))}
    </ul>
  );
}

function termRows(terms: PolicyTerms, lang: Language) {
  const kept = keptWords(terms, lang);
  return [
    {
      label: T.url[lang],
      value: (
        <a href={terms.url} class="break" rel="noopener noreferrer">
          {terms.url}
        </a>
      ),
    },
    ...(kept === undefined ? [] : [{ label: T.keptFor[lang], value: kept }]),
    ...BESIDE.flatMap(([, label, member]) => (terms[member] === undefined ? [] : [{ label: T[label][lang], value: terms[member] }])),
  ];
}
