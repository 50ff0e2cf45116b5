import { askSignatures, type SignerState, viewForm, viewSigners } from "@motlan/forms";
import { type FieldFault, isFault, type Language } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle, Table, Tag } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { CHECK_PAGE, draftPath } from "../apply/paths.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { SIGN } from "../texts/sign.ts";

export const SIGNERS_PAGE = "cung-ky";

/** GET /nop/:draftId/cung-ky: who has to sign beside the applicant, and how it stands. */
export async function showSignersPage(visit: Visit): Promise<Answer> {
  return draw(visit, []);
}

/** POST /nop/:draftId/cung-ky: sends it to everybody who has not signed what now stands. */
export async function takeSignersPage(visit: Visit): Promise<Answer> {
  const { work, lang, params } = visit;
  const draftId = params.draftId ?? "";
  try {
    await askSignatures(work, { draftId, language: lang });
    return { redirect: `${draftPath(draftId, SIGNERS_PAGE)}?xong=1` };
  } catch (error) {
    if (isFault(error, "forms/incomplete")) return draw(visit, await unfinished(visit, error.fields), true);
    return draw(visit, errorsOf(error, lang));
  }
}

/** What is left to answer, with the page it stands on: the questions are not on this page. */
async function unfinished({ work, lang, params }: Visit, faults: readonly FieldFault[]): Promise<ShownError[]> {
  const { review } = await viewForm(work, { draftId: params.draftId ?? "" });
  return faults.map((fault) => {
    const page = review.find(({ fields }) => fields.some(({ name }) => fault.path === name || fault.path.startsWith(`${name}.`)));
    return { message: page === undefined ? fault[lang] : `${page.title[lang]}: ${fault[lang]}` };
  });
}

async function draw(visit: Visit, errors: readonly ShownError[], open = false): Promise<PageAnswer> {
  const { work, lang, params, query } = visit;
  const draftId = params.draftId ?? "";
  const signers = await viewSigners(work, { draftId });
  const here = draftPath(draftId, SIGNERS_PAGE);
  const children = (
    <>
      <BackLink lang={lang} href={await firstUnfinished(visit)} />
      <PageTitle title={SIGN.title[lang]} lead={SIGN.lead[lang]} />
      {query.get("xong") === "1" ? (
        <Notice lang={lang} tone="success" live>
          <p>{SIGN.sent[lang]}</p>
        </Notice>
      ) : null}
      {open ? (
        <p>
          {SIGN.finishFirst[lang]} <a href={await firstUnfinished(visit)}>{SIGN.back[lang]}</a>
        </p>
      ) : null}
      {signers.length === 0 ? <p>{SIGN.none[lang]}</p> : <Signers lang={lang} signers={signers} />}
      {signers.every(({ stands }) => stands) ? null : (
        <Form lang={lang} action={here}>
          <ButtonRow>
            <Button kind="main">{SIGN.send[lang]}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
  return formPage({ lang, title: SIGN.title[lang], errors, children });
}

/** The first page on which something else than a signature is left; the last look when nothing is. */
async function firstUnfinished({ work, params }: Visit): Promise<string> {
  const { draft, review, faults } = await viewForm(work, { draftId: params.draftId ?? "" });
  const asked = review.find(({ fields }) =>
    fields.some(({ name, kind }) => kind !== "signatures" && faults.some(({ path }) => path === name || path.startsWith(`${name}.`))),
  );
  return draftPath(draft.id, asked?.id ?? CHECK_PAGE);
}

function Signers({ lang, signers }: { readonly lang: Language; readonly signers: readonly SignerState[] }) {
  return (
    <Table
      lang={lang}
      caption={SIGN.title[lang]}
      captionHidden
      stacks
      columns={[
        { key: "who", label: SIGN.who[lang] },
        { key: "state", label: SIGN.state[lang] },
      ]}
      rows={signers.map((signer) => ({
        key: `${signer.path} ${signer.number}`,
        cells: { who: signer.role[lang], state: stateOf(signer, lang) },
      }))}
    />
  );
}

function stateOf({ signature, stands, asked }: SignerState, lang: Language) {
  if (signature !== undefined && stands) {
    const text = fillText(SIGN.signed, { name: signature.name, at: sayInstant(new Date(signature.signedAt)) })[lang];
    return <Tag tone="success">{text}</Tag>;
  }
  if (asked?.declinedAt !== undefined)
    return <Tag tone="error">{fillText(SIGN.declined, { reason: asked.reason || SIGN.noReason[lang] })[lang]}</Tag>;
  if (signature !== undefined) return <Tag tone="warning">{SIGN.changed[lang]}</Tag>;
  return asked === undefined ? SIGN.notSent[lang] : fillText(SIGN.waiting, { at: sayInstant(asked.askedAt) })[lang];
}
