import { getAgency } from "@motlan/agencies";
import {
  addToDenunciation,
  type Denunciation,
  type DenunciationFile,
  dueOf,
  getDenunciation,
  OUTCOMES,
  withdrawDenunciation,
} from "@motlan/denunciations";
import { BackLink, Button, ButtonRow, Form, LinkButton, PageTitle, SummaryList, Tag, TextArea, Timeline } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { DENOUNCE, DENUNCIATION_MOVES, DENUNCIATION_STATES } from "../texts/denounce.ts";
import { PapersField, papersOf } from "./papers.tsx";
import { shownAt } from "./shown-at.ts";

const idOf = ({ params }: Visit) => params.id ?? "";

/** GET /to-cao/:id, for whoever denounced. */
export function denunciationPage(visit: Visit): Promise<Answer> {
  return draw(visit, []);
}

/** POST /to-cao/:id: adds to it or withdraws it. */
export async function takeDenunciationPage(visit: Visit): Promise<Answer> {
  const { form, work, options, lang } = visit;
  const step = { id: idOf(visit), revision: Number(form.get("ban")), words: form.get("loi") };
  try {
    if (form.get("viec") === "rut") await withdrawDenunciation(work, options.vault, step);
    else await addToDenunciation(work, options.vault, { ...step, papers: papersOf(visit) });
    return { redirect: `/to-cao/${idOf(visit)}` };
  } catch (error) {
    return draw(visit, shownAt(error, lang));
  }
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work, options } = visit;
  const file = await getDenunciation(work, options.vault, idOf(visit));
  const { denunciation } = file;
  const { code, state, documentId } = denunciation;
  const isOpen = state === "received" || state === "taken-up";
  const children = (
    <>
      <BackLink lang={lang} href="/to-cao" />
      <PageTitle title={code} over={DENOUNCE.code[lang]} lead={DENOUNCE.codeHelp[lang]} />
      {await summary(visit, denunciation)}
      {documentId === null ? null : (
        <LinkButton href={`/to-cao/${denunciation.id}/ket-luan`} icon="download" download>
          {DENOUNCE.paper[lang]}
        </LinkButton>
      )}
      {await readers(visit, file)}
      <Story lang={lang} file={file} />
      {isOpen ? <More visit={visit} denunciation={denunciation} errors={errors} /> : null}
      {isOpen ? <Withdraw lang={lang} denunciation={denunciation} /> : null}
    </>
  );
  return formPage({ lang, title: code, errors, children });
}

async function summary({ lang, work }: Visit, denunciation: Denunciation) {
  const { state, whom, agencyId, hearingAgencyId, outcome } = denunciation;
  const due = dueOf(denunciation);
  const denounced = (await getAgency(work.db, agencyId)).name[lang];
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: DENOUNCE.state[lang], value: <Tag tone="info">{DENUNCIATION_STATES[state][lang]}</Tag> },
        ...(outcome === null ? [] : [{ label: DENOUNCE.outcome[lang], value: OUTCOMES[outcome][lang] }]),
        { label: DENOUNCE.of[lang], value: whom === "" ? denounced : `${whom}, ${denounced}` },
        { label: DENOUNCE.hearer[lang], value: (await getAgency(work.db, hearingAgencyId)).name[lang] },
        ...(due === undefined ? [] : [{ label: DENOUNCE.due[lang], value: sayAppointment(due, lang) }]),
      ]}
    />
  );
}

/** Who opened the identity, when and why. */
async function readers(visit: Visit, { openings }: DenunciationFile) {
  const { lang, work } = visit;
  const names = await namesOf(
    visit,
    openings.map(({ officialId }) => officialId),
  );
  const agencyIds = openings.map(({ agencyId }) => agencyId);
  const agencies = await agencyNames(work, agencyIds, lang);
  return (
    <section>
      <h2>{DENOUNCE.readers[lang]}</h2>
      {openings.length === 0 ? <p>{DENOUNCE.noReaders[lang]}</p> : null}
      <ul>
        {openings.map(({ id, at, officialId, agencyId, reason }) => (
          <li key={id}>{`${sayInstant(at)}: ${names.get(officialId) ?? ""}, ${agencies.get(agencyId) ?? ""}. ${reason}`}</li>
        ))}
      </ul>
    </section>
  );
}

function Story({ lang, file: { acts, papers, denunciation } }: { readonly lang: Visit["lang"]; readonly file: DenunciationFile }) {
  return (
    <section>
      <h2>{DENOUNCE.story[lang]}</h2>
      <Timeline
        entries={acts.map(({ move, at, words, officialId }) => ({
          title: DENUNCIATION_MOVES[move]?.[lang] ?? move,
          when: sayInstant(at),
          state: "done",
          ...(officialId === null && { who: DENOUNCE.you[lang] }),
          ...(words !== "" && { detail: words }),
        }))}
      />
      {papers.length === 0 ? null : <h3>{DENOUNCE.sent[lang]}</h3>}
      <ul>
        {papers.map(({ id, at }, index) => (
          <li key={id}>
            <a href={`/to-cao/${denunciation.id}/giay/${id}`} download>
              {fillText(DENOUNCE.sentOne, { n: index + 1, at: sayInstant(at) })[lang]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MoreProps {
  readonly visit: Visit;
  readonly denunciation: Denunciation;
  readonly errors: readonly ShownError[];
}

function More({ visit: { lang, form }, denunciation, errors }: MoreProps) {
  return (
    <section>
      <h2>{DENOUNCE.more[lang]}</h2>
      <Form lang={lang} action={`/to-cao/${denunciation.id}`} files>
        <input type="hidden" name="viec" value="bo-sung" />
        <input type="hidden" name="ban" value={String(denunciation.revision)} />
        <TextArea
          lang={lang}
          name="loi"
          label={DENOUNCE.words[lang]}
          hint={DENOUNCE.wordsHint[lang]}
          value={form.get("loi")}
          error={errorAt(errors, "loi")}
        />
        <PapersField lang={lang} error={errorAt(errors, "giay")} />
        <ButtonRow>
          <Button>{DENOUNCE.sendMore[lang]}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function Withdraw({ lang, denunciation }: { readonly lang: Visit["lang"]; readonly denunciation: Denunciation }) {
  return (
    <Form lang={lang} action={`/to-cao/${denunciation.id}`}>
      <input type="hidden" name="viec" value="rut" />
      <input type="hidden" name="ban" value={String(denunciation.revision)} />
      <p>{DENOUNCE.withdrawHint[lang]}</p>
      <Button kind="quiet">{DENOUNCE.withdraw[lang]}</Button>
    </Form>
  );
}
