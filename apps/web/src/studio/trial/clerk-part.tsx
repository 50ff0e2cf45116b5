import { pictureOf } from "@motlan/catalogue";
import { type TrialStand, trialProcess } from "@motlan/studio";
import { Button, Card, ErrorSummary, Form, Notice, ProcessPicture } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { HOLDERS } from "../parts/options.ts";
import { MOVE_WORDS, TRIAL } from "../texts/trial.ts";
import type { Trying } from "./load-trial.ts";
import { NotReady } from "./not-ready.tsx";

interface ClerkPartProps {
  readonly visit: Visit;
  readonly trying: Trying;
  readonly problem: string | undefined;
}

/** The way of the dossier over the desks: where it stands, who holds it, what they may do. */
export function ClerkPart({ visit, trying, problem }: ClerkPartProps) {
  const { lang } = visit;
  const { design, trial } = trying;
  const walked = walk(trying);
  if (!("stand" in walked)) return <NotReady lang={lang} design={design} findings={walked.findings} />;
  const { stand, gone } = walked;
  const steps = stand.steps;
  const nameOf = (id: string) => steps.find((step) => step.id === id)?.task[lang] ?? id;
  return (
    <>
      <ErrorSummary lang={lang} errors={problem === undefined ? [] : [{ message: problem }]} />
      {stand.moves.length === 0 ? <Notice lang={lang} tone="success" title={TRIAL.done[lang]} live /> : null}
      {stand.open.map((step) => (
        <Card key={step.id} title={step.task[lang]} over={TRIAL.open[lang]} level={2}>
          <p>{`${TRIAL.heldBy[lang]}: ${HOLDERS.find(({ value }) => value === step.post)?.label[lang] ?? step.post} · ${step.unit[lang]}`}</p>
          <Moves visit={visit} designId={design.id} stand={stand} at={step.id} />
        </Card>
      ))}
      {stand.open.length === 0 && stand.moves.length > 0 ? <Moves visit={visit} designId={design.id} stand={stand} at={undefined} /> : null}
      <h2>{TRIAL.story[lang]}</h2>
      {trial.moves.length === 0 ? <p>{TRIAL.none[lang]}</p> : null}
      <ol>
        {trial.moves.map(({ move, at }, index) => (
          <li key={`${index} ${move}`}>
            {at === undefined ? "" : `${nameOf(at)}: `}
            {MOVE_WORDS[move]?.[lang] ?? move}
          </li>
        ))}
      </ol>
      {trial.moves.length === 0 ? null : (
        <Form lang={lang} action={`/studio/${design.id}/thu`}>
          <input type="hidden" name="lam" value="di-lai" />
          <Button small>{TRIAL.again[lang]}</Button>
        </Form>
      )}
      <ProcessPicture lang={lang} title={TRIAL.clerk[lang]} picture={pictureOf(steps)} now={stand.open.map(({ id }) => id)} done={gone} />
    </>
  );
}

/** Every move again from the start: the trial keeps nothing but the moves. */
export function walk({
  design,
  trial,
  form,
}: Trying):
  | { readonly stand: TrialStand; readonly gone: readonly string[] }
  | { readonly findings: Parameters<typeof NotReady>[0]["findings"] } {
  const facts = form.ok ? form.check.facts : undefined;
  let stand = trialProcess(design.document, undefined, undefined, facts);
  const gone: string[] = [];
  for (const move of trial.moves) {
    if (!stand.ok) break;
    const before = stand;
    const next = trialProcess(design.document, before.state, move, facts);
    if (!next.ok) break;
    const left = before.open.filter(({ id }) => !next.open.some((step) => step.id === id)).map(({ id }) => id);
    if (move.move !== "send-back") gone.push(...left);
    stand = next;
  }
  return stand.ok ? { stand, gone } : { findings: stand.findings };
}

interface MovesProps {
  readonly visit: Visit;
  readonly designId: string;
  readonly stand: TrialStand;
  readonly at: string | undefined;
}

function Moves({ visit: { lang }, designId, stand, at }: MovesProps) {
  const moves = stand.moves.filter((one) => at === undefined || one.at === at);
  return (
    <form class="bench-head__undo" action={`/studio/${designId}/thu`} method="post">
      <input type="hidden" name="lam" value="buoc" />
      {moves.map(({ move, at: step }) => (
        <button
          key={`${move} ${step}`}
          class={`button button--small button--${move === "complete" ? "secondary" : "quiet"}`}
          type="submit"
          name="viec"
          value={`${move}|${step}`}
        >
          <span>{MOVE_WORDS[move]?.[lang] ?? move}</span>
        </button>
      ))}
    </form>
  );
}
