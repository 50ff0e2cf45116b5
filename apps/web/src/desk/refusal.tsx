import type { DossierFile } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { type Fault, isFault, type Language } from "@motlan/kernel";
import { ErrorSummary, Notice } from "@motlan/ui";
import { titleOf, whoDid } from "./history-entries.tsx";
import { REFUSED } from "./texts/dossier.ts";

/** Why an act was not done, as the page that is shown again says it. */
export interface Refusal {
  readonly status: number;
  /** Faults of the form, each at its field where it has one. */
  readonly errors: readonly { readonly name?: string | undefined; readonly message: string }[];
  /** Id of the last line of history that the person had seen; given where somebody else acted meanwhile. */
  readonly seen?: bigint;
}

/** Faults after which looking again is what helps: the dossier stands elsewhere than the page said. */
const MOVED_ON: readonly string[] = [
  "dossiers/changed-meanwhile",
  "dossiers/move-not-allowed",
  "dossiers/asked-already",
  "dossiers/still-recording",
];

/** A fault of an act as the page shows it; anything that is not a fault goes on to where defects are caught. */
export function refusalOf(error: unknown, lang: Language, seen: string): Refusal {
  if (!isFault(error) || error.status === 404 || error.status >= 500) throw error;
  const moved = MOVED_ON.includes(error.code);
  return { status: error.status, errors: errorsOf(error, lang), ...(moved && { seen: /^\d{1,18}$/.test(seen) ? BigInt(seen) : 0n }) };
}

function errorsOf(fault: Fault, lang: Language): Refusal["errors"] {
  return [{ message: fault.text[lang] }, ...fault.fields.map((field) => ({ name: field.path, message: field[lang] }))];
}

interface RefusalNoticeProps {
  readonly refusal: Refusal | undefined;
  readonly file: DossierFile;
  /** The officials of its history, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly lang: Language;
}

/** What was not done and why; where somebody else acted meanwhile, what they did. */
export function RefusalNotice({ refusal, file, names, lang }: RefusalNoticeProps) {
  if (refusal === undefined) return null;
  const { errors, seen } = refusal;
  if (seen === undefined) return <ErrorSummary lang={lang} title={REFUSED.notDone[lang]} errors={errors} />;
  const since = file.history
    .map((row, index) => ({ row, title: titleOf(row, file.history[index - 1], file.dossier.process)[lang] }))
    .filter(({ row }) => BigInt(row.id) > seen);
  return (
    <Notice lang={lang} tone="error" title={REFUSED.changedTitle[lang]} live>
      {errors.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {since.length === 0 ? null : <p>{REFUSED.changedSince[lang]}</p>}
      <ul>
        {since.map(({ row, title }) => (
          <li key={String(row.id)}>{`${formatDateTime(row.at)} · ${whoDid(row, names, lang)}: ${title}`}</li>
        ))}
      </ul>
      <p>{REFUSED.changedDo[lang]}</p>
    </Notice>
  );
}
