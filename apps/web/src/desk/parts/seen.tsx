import type { DossierFile } from "@motlan/dossiers";

interface SeenProps {
  readonly file: Pick<DossierFile, "dossier" | "history">;
  /** The step acted in, where several stand side by side. */
  readonly step?: string | undefined;
}

/** The state of the dossier that this form was drawn from: an act on an older one is refused, and the page can say what changed since. */
export function Seen({ file: { dossier, history }, step }: SeenProps) {
  return (
    <>
      <input type="hidden" name="revision" value={String(dossier.revision)} />
      {step === undefined ? null : <input type="hidden" name="step" value={step} />}
      <input type="hidden" name="seen" value={String(history.at(-1)?.id ?? 0)} />
    </>
  );
}
