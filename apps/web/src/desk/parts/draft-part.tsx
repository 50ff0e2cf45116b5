import { type StepAct, stepOf } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import type { DeskDossier } from "../load-dossier.ts";
import { DOSSIER } from "../texts/dossier.ts";

/** The result as it will be, for those who draft, record or sign it. */
export function DraftPart({ desk: { file }, lang }: { readonly desk: DeskDossier; readonly lang: Language }) {
  const { dossier } = file;
  const act = stepOf(dossier)?.does;
  if (dossier.status === "awaiting-payment" || act === undefined || !showsDraft(act, dossier.process)) return null;
  const src = `/ban-lam-viec/${dossier.id}/du-thao`;
  return (
    <section id="du-thao" aria-label={DOSSIER.draft[lang]}>
      <h2>{DOSSIER.draft[lang]}</h2>
      {act === "sign" ? <p class="queue__detail">{DOSSIER.signNote[lang]}</p> : null}
      <iframe
        class="viewer"
        frameBorder="0"
        src={`${src}?ban=${dossier.revision}`}
        title={DOSSIER.draftFrame[lang]}
        width="100%"
        height="640"
      />
      <p>
        <a href={src} data-turbo="false">
          {DOSSIER.openDraft[lang]}
        </a>
      </p>
    </section>
  );
}

/** From where it is drafted to where it is signed; a process that drafts nowhere shows it to whoever examines. */
function showsDraft(act: StepAct, process: DeskDossier["file"]["dossier"]["process"]): boolean {
  const drafts = process.some(({ does }) => does === "draft");
  return act === "draft" || act === "confirm" || act === "record" || act === "sign" || (act === "examine" && !drafts);
}
