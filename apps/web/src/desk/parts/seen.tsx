import type { DossierFile } from "@motlan/dossiers";

/** The state of the dossier that this form was drawn from: an act on an older one is refused, and the page can say what changed since. */
export function Seen({ file: { dossier, history } }: { readonly file: Pick<DossierFile, "dossier" | "history"> }) {
  return (
    <>
      <input type="hidden" name="revision" value={String(dossier.revision)} />
      <input type="hidden" name="seen" value={String(history.at(-1)?.id ?? 0)} />
    </>
  );
}
