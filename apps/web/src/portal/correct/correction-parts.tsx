import type { Language } from "@motlan/kernel";
import type { Correction, CorrectionAct } from "@motlan/registries";
import { SummaryList, Tag, Timeline } from "@motlan/ui";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { CORRECTION_MOVES, CORRECTION_STATES, CORRECT as T } from "../texts/correct.ts";
import { HeldValue } from "./held-value.tsx";
import { heldAt, labelOfPath, sayValueAt } from "./say-value.ts";

interface FactsProps {
  readonly lang: Language;
  readonly correction: Correction;
  readonly agency: string;
  /** The page's own address; papers are opened under it. */
  readonly here: string;
  readonly now: Date;
}

const TONES = { received: "info", accepted: "success", refused: "error", withdrawn: "neutral" } as const;

/** What is said to be wrong, what would be right, by when it is answered. */
export function CorrectionFacts({ lang, correction, agency, here, now }: FactsProps) {
  const { registry, path, held, wanted, state, dueAt, fileIds } = correction;
  const late = state === "received" && dueAt < now;
  const due = sayAppointment(dueAt, lang);
  const which = (state === "accepted" ? T.before : T.what)[lang].toLocaleLowerCase(lang);
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: T.state[lang], value: <Tag tone={TONES[state]}>{CORRECTION_STATES[state][lang]}</Tag> },
        { label: `${labelOfPath(path, lang)} – ${which}`, value: <HeldValue held={heldAt(registry, path, held, lang)} lang={lang} /> },
        { label: T.right[lang], value: sayValueAt(registry, path, wanted, lang) || T.nothing[lang] },
        { label: T.keeper[lang], value: agency },
        ...(state === "received" ? [{ label: T.due[lang], value: late ? `${due} (${T.overdue[lang]})` : due }] : []),
        ...fileIds.map((id, index) => ({
          label: fillText(T.file, { n: index + 1 })[lang],
          value: <a href={`${here}/tep/${id}`}>{T.paper[lang]}</a>,
        })),
      ]}
    />
  );
}

interface StepsProps {
  readonly lang: Language;
  readonly acts: readonly CorrectionAct[];
  /** The officials by id; the person is told the office alone. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Every step so far, the latest last. */
export function CorrectionSteps({ lang, acts, names }: StepsProps) {
  return (
    <section>
      <h2>{T.steps[lang]}</h2>
      <Timeline
        entries={acts.map(({ at, move, words, basis, officialId }) => ({
          title: CORRECTION_MOVES[move][lang],
          when: sayInstant(at),
          instant: at.toISOString(),
          who: names?.get(officialId ?? ""),
          state: "done" as const,
          detail: (
            <>
              {words === "" ? null : <p>{words}</p>}
              {basis === "" ? null : <p>{`${T.basis[lang]}: ${basis}`}</p>}
            </>
          ),
        }))}
      />
    </section>
  );
}
