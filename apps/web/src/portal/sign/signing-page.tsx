import { declineApplication, getSigning, listToSign, type Signing, signApplication } from "@motlan/forms";
import { isFault } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Card, EmptyState, Form, Notice, PageTitle, SummaryList, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import type { ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { SIGN } from "../texts/sign.ts";

export const TO_SIGN = "/cho-ky";

/** GET /cho-ky: what others ask this person to sign. */
export async function toSignPage({ work, lang, query }: Visit): Promise<PageAnswer> {
  const waiting = await listToSign(work);
  const done = { "da-ky": SIGN.done, "tu-choi": SIGN.doneDeclined }[query.get("xong")];
  const body = (
    <>
      <PageTitle title={SIGN.toSign[lang]} />
      {done === undefined ? null : (
        <Notice lang={lang} tone="success" live>
          <p>{done[lang]}</p>
        </Notice>
      )}
      {waiting.length === 0 ? (
        <EmptyState title={SIGN.empty[lang]} />
      ) : (
        waiting.map((one) => <SigningCard key={one.id} lang={lang} signing={one} />)
      )}
    </>
  );
  return { title: SIGN.toSign[lang], body, personal: true };
}

/** One application that waits for the person's signature. */
export function SigningCard({ lang, signing }: { readonly lang: Visit["lang"]; readonly signing: Signing }) {
  const { id, title, askedAt } = signing;
  return (
    <Card href={`${TO_SIGN}/${id}`} title={title[lang]} icon="pen">
      {`${fromText(signing, lang)} · ${sayInstant(askedAt)}`}
    </Card>
  );
}

function fromText({ applicant, role }: Signing, lang: Visit["lang"]): string {
  return fillText(SIGN.from, { applicant, role: role[lang].toLocaleLowerCase("vi") })[lang];
}

/** GET /cho-ky/:signingId */
export async function showSigningPage(visit: Visit): Promise<Answer> {
  return draw(visit, await getSigning(visit.work, visit.params.signingId ?? ""), []);
}

/** POST /cho-ky/:signingId: signs what stood on the page. */
export async function takeSigningPage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const signingId = params.signingId ?? "";
  try {
    await signApplication(work, { signingId, seal: form.get("ma") });
    return { redirect: `${TO_SIGN}?xong=da-ky` };
  } catch (error) {
    if (!isFault(error) || error.status >= 500 || error.status === 404) throw error;
    return draw(visit, await getSigning(work, signingId), [{ message: error.text[lang] }]);
  }
}

/** POST /cho-ky/:signingId/tu-choi */
export async function declineSigning({ work, form, params }: Visit): Promise<Answer> {
  await declineApplication(work, { signingId: params.signingId ?? "", reason: form.get("ly-do") });
  return { redirect: `${TO_SIGN}?xong=tu-choi` };
}

function draw({ lang }: Visit, signing: Signing, errors: readonly ShownError[]): PageAnswer {
  const { id, title, applicant, lines, seal, language } = signing;
  const rows = [
    ...lines.map(({ label, value }) => ({ label, value: value === "" ? SIGN.nothing[language] : value })),
    { label: SIGN.code[lang], value: <code>{seal.slice(0, 16)}…</code> },
  ];
  const children = (
    <>
      <BackLink lang={lang} href={TO_SIGN} />
      <PageTitle title={SIGN.page[lang]} over={title[lang]} lead={fromText(signing, lang)} />
      <p>{fillText(SIGN.reading, { applicant })[lang]}</p>
      <div lang={language}>
        <SummaryList lang={lang} title={SIGN.lines[lang]} rows={rows} />
      </div>
      <Form lang={lang} action={`${TO_SIGN}/${id}`}>
        <input type="hidden" name="ma" value={seal} />
        <ButtonRow>
          <Button kind="main">{SIGN.sign[lang]}</Button>
        </ButtonRow>
      </Form>
      <Form lang={lang} action={`${TO_SIGN}/${id}/tu-choi`}>
        <TextArea lang={lang} name="ly-do" label={SIGN.reason[lang]} optional rows={2} maxLength={500} />
        <ButtonRow>
          <Button>{SIGN.decline[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: SIGN.page[lang], errors, children });
}
