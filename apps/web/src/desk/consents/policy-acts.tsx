import { consentFaults, declarePolicy, endPolicy, getOwnPolicy, type PolicyFile, type PolicyTerms, revisePolicy } from "@motlan/consents";
import { newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, Notice, NumberField, PageTitle, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { POLICIES as T } from "../texts/policies.ts";
import { readSeen, refuseOthers } from "./agreement-acts.tsx";
import { AgreementLinks, POLICIES_PATH } from "./policies-page.tsx";
import { BESIDE, errorsOfPolicy, readPolicy } from "./policy-terms.ts";

const NEW = `${POLICIES_PATH}/moi`;
const pathOf = (id: string) => `${POLICIES_PATH}/${id}`;

/** GET …/chinh-sach/moi */
export function newPolicyPage(visit: Visit): Promise<Answer> {
  return showNew(visit);
}

/** POST …/chinh-sach/moi */
export async function declarePolicyAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  refuseOthers(visit);
  const terms = readPolicy(form, 1);
  const errors = errorsOfPolicy(terms, lang);
  if (errors.length > 0) return showNew(visit, { status: 422, errors });
  try {
    const { id } = await declarePolicy(work, terms, form.get("khoa") || newId());
    return { redirect: `${pathOf(id)}?xong=1` };
  } catch (error) {
    return showNew(visit, refusalOf(error, lang, ""));
  }
}

async function showNew(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  refuseOthers(visit);
  const body = (
    <>
      <BackLink lang={lang} href={POLICIES_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.declare[lang]} />
      <Form lang={lang} action={NEW}>
        <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
        <PolicyFields visit={visit} before={undefined} refusal={refusal} />
        <ButtonRow>
          <Button kind="main">{T.save[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.declare[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface FieldsProps {
  readonly visit: Visit;
  readonly before: PolicyTerms | undefined;
  readonly refusal: Refusal | undefined;
}

/** What was typed, else what the version before says. */
function PolicyFields({ visit: { lang, form, request }, before, refusal }: FieldsProps) {
  const field = (name: string, kept: string | number | undefined) => ({
    ...{ lang, name, value: request.method === "POST" ? form.get(name) : String(kept ?? "") },
    error: refusal?.errors.find((error) => error.name === name)?.message,
  });
  return (
    <>
      <TextField {...field("ten", before?.name)} label={T.name[lang]} />
      <TextField {...field("dia-chi", before?.url)} label={T.url[lang]} hint={T.urlHint[lang]} spellcheck={false} />
      <NumberField
        {...field("giu", before?.dataRetentionPeriodDays)}
        {...{ label: T.kept[lang], hint: T.keptHint[lang], unit: T.keptUnit[lang], optional: true }}
      />
      {BESIDE.map(([name, label, member]) => (
        <TextField key={name} {...field(name, before?.[member])} label={T[label][lang]} optional />
      ))}
    </>
  );
}

/** GET …/:policyId/sua */
export function revisePolicyPage(visit: Visit): Promise<Answer> {
  return showRevision(visit);
}

/** POST …/:policyId/sua */
export async function revisePolicyAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  refuseOthers(visit);
  const { id, revision } = await getOpen(visit);
  const terms = readPolicy(form, revision.number + 1);
  const errors = errorsOfPolicy(terms, lang);
  if (errors.length > 0) return showRevision(visit, { status: 422, errors });
  try {
    const sending = { seen: readSeen(form.get("ban")), requestKey: form.get("khoa") || newId() };
    const made = await revisePolicy(work, id, terms, sending);
    return { redirect: `${pathOf(id)}?xong=${made.revision.number}` };
  } catch (error) {
    return showRevision(visit, refusalOf(error, lang, ""));
  }
}

/** One of this agency's that is not over. @throws consents/no-policy */
async function getOpen({ work, params }: Visit): Promise<PolicyFile> {
  const file = await getOwnPolicy(work, params.policyId ?? "");
  if (file.ended) throw consentFaults["no-policy"]();
  return file;
}

async function showRevision(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  refuseOthers(visit);
  const { id, terms, revision } = await getOpen(visit);
  const number = String(revision.number);
  // Told of the version in between, whoever sends again does so knowing it.
  const hasMoved = refusal?.status === 409;
  const body = (
    <>
      <BackLink lang={lang} href={pathOf(id)} label={T.backOne[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      {hasMoved ? (
        <p>
          <a href={pathOf(id)}>{say(T.readNew, lang, { number })}</a>
        </p>
      ) : null}
      <PageTitle title={T.revise[lang]} lead={T.reviseLead[lang]} />
      <Form lang={lang} action={`${pathOf(id)}/sua`}>
        <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
        <input type="hidden" name="ban" value={hasMoved ? number : form.get("ban") || number} />
        <PolicyFields visit={visit} before={terms} refusal={refusal} />
        <ButtonRow>
          <Button kind="main">{T.saveRevision[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.revise[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** GET …/:policyId/ket-thuc: which agreements stand in the way, or the button. */
export function endPolicyPage(visit: Visit): Promise<Answer> {
  return showEnd(visit);
}

/** POST …/:policyId/ket-thuc. Said twice it is ended once. */
export async function endPolicyAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  refuseOthers(visit);
  const { id, ended } = await getOwnPolicy(work, params.policyId ?? "");
  const done = { redirect: `${pathOf(id)}?ket-thuc=1` };
  if (ended) return done;
  try {
    await endPolicy(work, id, { seen: readSeen(form.get("ban")) });
    return done;
  } catch (error) {
    return showEnd(visit, refusalOf(error, lang, ""));
  }
}

async function showEnd(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang } = visit;
  refuseOthers(visit);
  const { id, terms, revision, agreements } = await getOpen(visit);
  const body = (
    <>
      <BackLink lang={lang} href={pathOf(id)} label={T.backOne[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={`${T.end[lang]}: ${terms.name}`} lead={T.endLead[lang]} />
      {agreements.length > 0 ? (
        <Notice lang={lang} tone="warning">
          <p>{say(T.endUsed, lang, { n: agreements.length })}</p>
          <AgreementLinks lang={lang} agreements={agreements} />
        </Notice>
      ) : (
        <Form lang={lang} action={`${pathOf(id)}/ket-thuc`}>
          <input type="hidden" name="ban" value={String(revision.number)} />
          <ButtonRow>
            <Button kind="danger">{T.end[lang]}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
  return deskPage(visit, { title: T.end[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}
