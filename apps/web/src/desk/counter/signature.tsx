import { storeFile } from "@motlan/documents";
import type { Language } from "@motlan/kernel";
import { CheckboxGroup, FileField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { errorAt, type ShownError } from "../../portal/show/answer-errors.ts";
import { COUNTER } from "../texts/counter.ts";

const LARGEST_SIGNATURE = 1024 * 1024;
const FIELD = "chu-ky";

interface SignatureProps {
  readonly lang: Language;
  readonly label: string;
  readonly hint: string;
  /** The other way: a signature on a print, ticked. Absent where none is needed. */
  readonly onPaper?: { readonly label: string; readonly ticked: readonly string[] };
  readonly errors?: readonly ShownError[];
}

/** The script turns the file box into a box to sign in; without it a picture of the signature is sent, or paper is signed. */
export function Signature({ lang, label, hint, onPaper, errors = [] }: SignatureProps) {
  return (
    <div class="signature" data-signature={FIELD} data-clear={COUNTER.signClear[lang]}>
      <FileField
        {...{ lang, label, hint }}
        name={FIELD}
        error={errorAt(errors, FIELD)}
        accept=".png,.jpg"
        types="PNG, JPG"
        maxBytes={LARGEST_SIGNATURE}
        optional
      />
      {onPaper === undefined ? null : (
        <CheckboxGroup
          lang={lang}
          name="tren-giay"
          label={onPaper.label}
          optional
          values={onPaper.ticked}
          choices={[{ value: "1", label: onPaper.label }]}
        />
      )}
    </div>
  );
}

/** The picture that came with the form; an empty box sends none. */
export function pictureOf({ files }: Pick<Visit, "files">) {
  return files.find(({ field, bytes }) => field === FIELD && bytes.length > 0);
}

/** Keeps the picture for what is signed; the file's id, where one came. */
export async function takeSignature(
  visit: Pick<Visit, "files" | "work">,
  owner: { readonly kind: "draft" | "dossier"; readonly id: string },
): Promise<string | undefined> {
  const picture = pictureOf(visit);
  if (picture === undefined) return undefined;
  const { bytes, name, type } = picture;
  return (await storeFile(visit.work, { bytes, name, declaredType: type, owner })).id;
}

/** Hands something over with the signature that came along, in one act: a refusal keeps no picture. */
export function withSignature<T>(
  visit: Pick<Visit, "files" | "work">,
  dossierId: string,
  act: (signed: { readonly signatureFileId?: string }) => Promise<T>,
): Promise<T> {
  return visit.work.transaction(async () => {
    const signatureFileId = await takeSignature(visit, { kind: "dossier", id: dossierId });
    return act(signatureFileId === undefined ? {} : { signatureFileId });
  });
}
