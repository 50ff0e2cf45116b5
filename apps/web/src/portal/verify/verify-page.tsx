import { readVerifyCode, type UploadVerdict, verifyUpload } from "@motlan/documents";
import { Button, ButtonRow, FileField, Form, Notice, PageTitle, SummaryList, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { VERIFY } from "../texts/verify.ts";
import { publicRows } from "./document-page.tsx";

const LARGEST = 10 * 1024 * 1024;

/** GET /kiem-tra?ma= */
export async function verifyPage(visit: Visit): Promise<Answer> {
  if (!visit.query.has("ma")) return draw(visit, []);
  const code = readVerifyCode(visit.query.get("ma"));
  if (code === undefined) return { ...draw(visit, [{ name: "ma", message: VERIFY.codeMissing[visit.lang] }]), status: 422 };
  return { redirect: `/kiem-tra/${code}` };
}

/** POST /kiem-tra: a PDF is judged and not kept. */
export async function verifyFile(visit: Visit): Promise<Answer> {
  const { work, lang, files, options } = visit;
  const file = files.find(({ field }) => field === "tep");
  if (file === undefined || file.bytes.length === 0) return draw(visit, [{ name: "tep", message: VERIFY.fileMissing[lang] }]);
  try {
    return verdictPage(visit, await verifyUpload(work.db, file.bytes, options.trustedRoots ?? []));
  } catch (error) {
    return draw(
      visit,
      errorsOf(error, lang).map(({ message }) => ({ name: "tep", message })),
    );
  }
}

function draw({ lang, query }: Visit, errors: readonly ShownError[]): PageAnswer {
  const children = (
    <>
      <PageTitle title={VERIFY.title[lang]} lead={VERIFY.lead[lang]} />
      <Form lang={lang} action="/kiem-tra" method="get">
        <TextField
          lang={lang}
          name="ma"
          label={VERIFY.code[lang]}
          hint={VERIFY.codeHint[lang]}
          value={query.get("ma")}
          error={errorAt(errors, "ma")}
          autocomplete="off"
          spellcheck={false}
          width="half"
        />
        <ButtonRow>
          <Button kind="main">{VERIFY.look[lang]}</Button>
        </ButtonRow>
      </Form>
      <h2>{VERIFY.or[lang]}</h2>
      <Form lang={lang} action="/kiem-tra" files turbo={false}>
        <FileField
          lang={lang}
          name="tep"
          label={VERIFY.file[lang]}
          hint={VERIFY.fileHint[lang]}
          accept=".pdf"
          types="PDF"
          maxBytes={LARGEST}
          error={errorAt(errors, "tep")}
        />
        <ButtonRow>
          <Button>{VERIFY.look[lang]}</Button>
        </ButtonRow>
      </Form>
      <p>
        <a href="/kiem-tra/nhat-ky">{VERIFY.log[lang]}</a>
      </p>
    </>
  );
  return { ...formPage({ lang, title: VERIFY.title[lang], errors, children }), personal: false };
}

/** A verdict answers the POST itself, so that the file's facts stand in no address; its form stays out of Turbo's hands, which would want a redirect. */
function verdictPage({ lang }: Visit, { verdict, document }: UploadVerdict): PageAnswer {
  const [tone, title] = !verdict.intact
    ? (["error", VERIFY.fileBad] as const)
    : verdict.trusted
      ? (["success", VERIFY.fileGood] as const)
      : (["warning", VERIFY.fileIntact] as const);
  return {
    title: title[lang],
    body: (
      <>
        <PageTitle title={VERIFY.title[lang]} />
        <Notice lang={lang} tone={tone} title={title[lang]} live>
          <p>{(document === undefined ? VERIFY.fileForeign : VERIFY.fileOurs)[lang]}</p>
          {document?.sample ? <p>{VERIFY.sample[lang]}</p> : null}
        </Notice>
        {document === undefined ? null : <SummaryList lang={lang} rows={publicRows(document, lang)} />}
        {verdict.signatures.map(({ signer, intact, trusted, signedAt }, index) => (
          <SummaryList
            key={`${signer.serial} ${signer.commonName}`}
            lang={lang}
            title={fillText(VERIFY.signature, { n: index + 1 })[lang]}
            rows={[
              { label: VERIFY.signer[lang], value: [signer.commonName, signer.title].filter((one) => one !== "").join(", ") },
              { label: VERIFY.organization[lang], value: signer.organization },
              { label: VERIFY.signedAt[lang], value: signedAt === undefined ? VERIFY.noStamp[lang] : sayInstant(signedAt) },
              {
                label: VERIFY.state[lang],
                value: `${(intact ? VERIFY.intact : VERIFY.broken)[lang]}, ${(trusted ? VERIFY.trusted : VERIFY.untrusted)[lang]}`,
              },
            ]}
          />
        ))}
        <p>
          <a href="/kiem-tra">{VERIFY.another[lang]}</a>
        </p>
      </>
    ),
  };
}
