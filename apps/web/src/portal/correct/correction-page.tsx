import { findAgency } from "@motlan/agencies";
import { readFile } from "@motlan/documents";
import { type Correction, getCorrection, withdrawCorrection } from "@motlan/registries";
import { BackLink, Button, Form, Notice, PageTitle } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayAppointment } from "../show/say.ts";
import { CORRECTION_STATES, CORRECT as T } from "../texts/correct.ts";
import { CorrectionFacts, CorrectionSteps } from "./correction-parts.tsx";
import { CORRECTIONS_PATH } from "./paths.ts";
import { labelOfPath } from "./say-value.ts";

/** GET /du-lieu-cua-toi/yeu-cau/:id */
export function correctionPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST /du-lieu-cua-toi/yeu-cau/:id/rut */
export async function withdrawCorrectionAct(visit: Visit): Promise<Answer> {
  const { work, params, lang } = visit;
  try {
    await withdrawCorrection(work, { id: params.id ?? "" });
    return { redirect: `${CORRECTIONS_PATH}/${params.id}` };
  } catch (error) {
    return draw(visit, errorsOf(error, lang));
  }
}

/** GET /du-lieu-cua-toi/yeu-cau/:id/tep/:fileId: a paper of one's own. */
export async function correctionPaper({ work, params }: Visit): Promise<Answer> {
  const { correction } = await getCorrection(work, params.id ?? "");
  const { file, bytes } = await readFile(work, params.fileId ?? "", ({ id }) => correction.fileIds.includes(id));
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: true };
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work, params, query } = visit;
  const { correction, acts } = await getCorrection(work, params.id ?? "");
  const agency = (await findAgency(work.db, correction.agencyId))?.name[lang] ?? "";
  const here = `${CORRECTIONS_PATH}/${correction.id}`;
  const children = (
    <>
      <BackLink lang={lang} href="/du-lieu-cua-toi" />
      {query.get("xong") === "gui" ? (
        <Notice lang={lang} tone="success" live>
          <p>{fillText(T.sent, { due: sayAppointment(correction.dueAt, lang) })[lang]}</p>
        </Notice>
      ) : null}
      <PageTitle title={T.one[lang]} />
      <CorrectionFacts lang={lang} correction={correction} agency={agency} here={here} now={work.clock.now()} />
      <CorrectionSteps lang={lang} acts={acts} />
      {correction.state === "refused" ? <p>{T.next[lang]}</p> : null}
      {correction.state === "received" ? (
        <Form lang={lang} action={`${here}/rut`}>
          <Button kind="quiet">{T.withdraw[lang]}</Button>
        </Form>
      ) : null}
    </>
  );
  return formPage({ lang, title: T.one[lang], errors, children });
}

/** The person's own cases, on the page of their data. */
export function OwnList({ lang, corrections }: { readonly lang: Visit["lang"]; readonly corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2>{T.mine[lang]}</h2>
      <ul>
        {corrections.map(({ id, path, state }) => (
          <li key={id}>
            <a href={`${CORRECTIONS_PATH}/${id}`}>{labelOfPath(path, lang)}</a>
            {`: ${CORRECTION_STATES[state][lang]}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
