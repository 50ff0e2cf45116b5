import { changesBetween, type FormView, type SeenLine, sealOf } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { Notice, Table } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { SEAL } from "../texts/seal.ts";

interface SealPartProps {
  readonly lang: Language;
  readonly view: FormView;
}

/** What the page shows goes along with its button: its hash binds, its lines tell what differs when somebody changed something meanwhile. */
export function SealPart({ lang, view }: SealPartProps) {
  if (!view.complete) return null;
  const { hash, lines } = sealOf(view, lang);
  return (
    <>
      <input type="hidden" name="da-xem" value={hash} />
      <input type="hidden" name="da-xem-dong" value={JSON.stringify(lines)} />
      <p class="field__hint">{fillText(SEAL.code, { code: `${hash.slice(0, 4)} ${hash.slice(4, 8)}` })[lang]}</p>
    </>
  );
}

/** What was seen, as the form brought it back; the lines are the person's own and are only shown to them. */
export function seenIn(form: Visit["form"]): { readonly hash: string; readonly lines: readonly SeenLine[] } | undefined {
  const hash = form.get("da-xem");
  return /^[0-9a-f]{64}$/.test(hash) ? { hash, lines: linesIn(form.get("da-xem-dong")) } : undefined;
}

function linesIn(text: string): readonly SeenLine[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.flatMap(lineOf) : [];
  } catch {
    return [];
  }
}

function lineOf(line: unknown): readonly SeenLine[] {
  if (typeof line !== "object" || line === null || !("path" in line && "label" in line && "value" in line)) return [];
  return [{ path: String(line.path), label: String(line.label), value: String(line.value) }];
}

/** The difference between what was seen and what stands, for the person to decide on. */
export function SeenChanges({ lang, view, before }: SealPartProps & { readonly before: readonly SeenLine[] }) {
  const changes = changesBetween(before, sealOf(view, lang).lines);
  if (changes.length === 0)
    return (
      <Notice lang={lang} tone="warning" title={SEAL.changed[lang]}>
        <p>{SEAL.unseen[lang]}</p>
      </Notice>
    );
  const none = SEAL.nothing[lang];
  return (
    <Table
      lang={lang}
      caption={SEAL.changed[lang]}
      stacks
      columns={[
        { key: "what", label: SEAL.what[lang] },
        { key: "before", label: SEAL.before[lang] },
        { key: "after", label: SEAL.after[lang] },
      ]}
      rows={changes.map(({ label, before: was, after: now }, at) => ({
        key: `${at}`,
        cells: { what: label, before: <del>{was || none}</del>, after: <ins>{now || none}</ins> },
      }))}
    />
  );
}
