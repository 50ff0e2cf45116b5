import { pictureOf } from "@motlan/catalogue";
import { openSteps } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { ProcessPicture } from "@motlan/ui";
import type { DeskDossier } from "../load-dossier.ts";
import { BRANCHES } from "../texts/branches.ts";

/** The process as its table has it, and where this dossier is in it; folded, since one comes for the dossier itself. */
export function ProcessPart({ desk: { file }, lang }: { readonly desk: DeskDossier; readonly lang: Language }) {
  const { dossier, version } = file;
  const open = openSteps(dossier).map(({ step }) => step);
  const now = open.length > 0 ? open : dossier.step === undefined ? [] : [dossier.step];
  const gone = new Set(file.history.flatMap(({ step }) => (step === null ? [] : [step])));
  return (
    <section id="quy-trinh" class="process-fold" aria-label={BRANCHES.process[lang]}>
      <details open={open.length > 1}>
        <summary>{BRANCHES.process[lang]}</summary>
        <ProcessPicture
          lang={lang}
          title={version.title[lang]}
          picture={pictureOf(version.steps)}
          now={now}
          done={[...gone].filter((step) => !now.includes(step))}
        />
      </details>
    </section>
  );
}
