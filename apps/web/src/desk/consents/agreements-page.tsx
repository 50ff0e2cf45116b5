import { type AgreementFile, type AgreementTerms, getOwnAgreement, listOwnAgreements, type OwnAgreement } from "@motlan/consents";
import type { Language } from "@motlan/kernel";
import { BackLink, ButtonRow, EmptyState, LinkButton, Notice, PageTitle, SummaryList, Tag } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { labelsOfPaths } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { BASES, AGREEMENTS as T } from "../texts/agreements.ts";
import { POLICIES } from "../texts/policies.ts";
import { WEBHOOKS } from "../texts/webhooks.ts";
import { authorsOf, Versions } from "./versions.tsx";

const CONSENTS_PATH = "/ban-lam-viec/dong-y";
export const AGREEMENTS_PATH = `${CONSENTS_PATH}/thoa-thuan`;

const mayDeclare = (visit: Visit) => officialOf(visit).permissions.has("consents.declare");

/** GET /ban-lam-viec/dong-y/thoa-thuan: what the agency may ask people to agree to. */
export async function agreementsPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const all = await listOwnAgreements(work);
  const columns = [
    { key: "purpose", label: T.purpose[lang] },
    { key: "code", label: T.code[lang] },
    { key: "version", label: T.version[lang] },
    { key: "state", label: T.state[lang] },
    { key: "given", label: T.given[lang], numeric: true },
    { key: "waiting", label: T.waiting[lang], numeric: true },
  ];
  const rows = all.map((one) => ({
    key: one.id,
    cells: {
      purpose: <a href={`${AGREEMENTS_PATH}/${one.id}`}>{one.terms.purpose[lang]}</a>,
      code: <code>{one.terms.code}</code>,
      version: String(one.revision.number),
      state: <State lang={lang} one={one} />,
      given: String(one.given),
      waiting: String(one.waiting),
    },
  }));
  const body = (
    <>
      <BackLink lang={lang} href={CONSENTS_PATH} label={T.backConsents[lang]} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {mayDeclare(visit) ? (
        <LinkButton href={`${AGREEMENTS_PATH}/moi`} kind="main">
          {T.declare[lang]}
        </LinkButton>
      ) : null}{" "}
      <LinkButton href={`${CONSENTS_PATH}/chinh-sach`} kind="quiet">
        {POLICIES.link[lang]}
      </LinkButton>{" "}
      {mayDeclare(visit) ? (
        <LinkButton href={`${CONSENTS_PATH}/dia-chi-nhan-tin`} kind="quiet">
          {WEBHOOKS.title[lang]}
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

function State({ lang, one: { ended, terms } }: { readonly lang: Language; readonly one: OwnAgreement }) {
  if (ended) return <Tag tone="neutral">{T.ended[lang]}</Tag>;
  return <Tag tone={terms.active ? "success" : "warning"}>{(terms.active ? T.open : T.paused)[lang]}</Tag>;
}

/** GET …/thoa-thuan/:agreementId: the words in force, how many agreed, and every version. */
export async function agreementPage(visit: Visit): Promise<Answer> {
  const { lang, work, params, query } = visit;
  const file = await getOwnAgreement(work, params.agreementId ?? "");
  const { id, terms, ended } = file;
  const body = (
    <>
      <BackLink lang={lang} href={AGREEMENTS_PATH} label={T.back[lang]} />
      {query.get("xong") === "" ? null : (
        <Notice lang={lang} tone="success" title={say(T.saved, lang, { number: file.revision.number })} live />
      )}
      {query.get("ket-thuc") === "" || !ended ? null : <Notice lang={lang} tone="success" title={T.endDone[lang]} live />}
      <PageTitle title={terms.purpose[lang]} />
      <SummaryList lang={lang} rows={rowsOf(file, lang)} />
      {ended || !mayDeclare(visit) ? null : (
        <ButtonRow>
          <LinkButton href={`${AGREEMENTS_PATH}/${id}/sua`} kind="main">
            {T.revise[lang]}
          </LinkButton>
          <LinkButton href={`${AGREEMENTS_PATH}/${id}/ket-thuc`} kind="quiet">
            {T.end[lang]}
          </LinkButton>
        </ButtonRow>
      )}
      <h2>{T.versions[lang]}</h2>
      <Versions
        {...{ lang, versions: file.versions, names: await authorsOf(visit, file), texts: T, show: T.showWords }}
        before={({ number, terms: { asksAnew } }) => (asksAnew === true && number > 1 ? <p>{T.askedAnew[lang]}</p> : null)}
        rowsOf={(one) => [{ label: T.purpose[lang], value: one.terms.purpose[lang] }, ...termRows(one.terms, lang)]}
      />
    </>
  );
  return deskPage(visit, { title: terms.purpose[lang], body });
}

function rowsOf(file: AgreementFile, lang: Language) {
  const { terms, given, waiting, conditions } = file;
  return [
    { label: T.code[lang], value: <code>{terms.code}</code> },
    { label: T.state[lang], value: <State lang={lang} one={file} /> },
    { label: T.given[lang], value: String(given) },
    { label: T.waiting[lang], value: String(waiting) },
    ...(conditions === 0 ? [] : [{ label: T.conditions[lang], value: String(conditions) }]),
    ...termRows(terms, lang),
  ];
}

function termRows({ words, data, receiver, days, onWithdrawal, sensitive, lawfulBasis, dpia }: AgreementTerms, lang: Language) {
  const named = data.map(({ title, fields }) => {
    const all = fields.length === 0 || fields.includes("*");
    return `${title[lang]}: ${all ? T.wholeRecord[lang] : labelsOfPaths(fields, lang)}`;
  });
  return [
    { label: T.words[lang], value: words[lang] },
    { label: T.data[lang], value: named.join("; ") },
    ...(sensitive ? [{ label: T.sensitive[lang], value: T.sensitiveYes[lang] }] : []),
    { label: T.receiver[lang], value: receiver.client === null ? receiver.name[lang] : `${receiver.name[lang]} (${receiver.client})` },
    { label: T.howLong[lang], value: say(T.daysFrom, lang, { days }) },
    ...(onWithdrawal === undefined ? [] : [{ label: T.onWithdrawal[lang], value: onWithdrawal[lang] }]),
    { label: T.basis[lang], value: BASES[lawfulBasis][lang] },
    ...(dpia === "" ? [] : [{ label: T.dpia[lang], value: dpia }]),
  ];
}
