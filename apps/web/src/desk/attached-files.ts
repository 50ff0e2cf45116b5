import type { Field } from "@motlan/catalogue/declare";
import type { DossierFile } from "@motlan/dossiers";
import { shownEntries } from "@motlan/forms";
import type { Json, JsonObject, Text } from "@motlan/kernel";

/** A file of a dossier, as the answer to a question names it. */
export interface AttachedFile {
  readonly path: string;
  /** The question it answers; within a list of entries, whose it is. */
  readonly label: Text;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** A signed electronic document whose signature was found good. */
  readonly verified: boolean;
}

/** Every file among the answers, in the form's order, then those of officials: alone, several at one question, or within an entry of a list. */
export function attachedFiles({ dossier, version }: Pick<DossierFile, "dossier" | "version">): readonly AttachedFile[] {
  const asked = version.pages.flatMap(({ fields }) => fields);
  const filled = version.steps.flatMap(({ id, fields = [] }) => fields.flatMap((field) => filesAt(dossier.filled[id] ?? {}, field)));
  return [...asked.flatMap((field) => filesAt(dossier.answers, field)), ...filled];
}

/** The files at one question of these answers. */
export function filesAt(answers: JsonObject, field: Field): readonly AttachedFile[] {
  return filesOf(field, field.label, valueAt(answers, field.name));
}

function filesOf(field: Field, label: Text, value: Json | undefined): readonly AttachedFile[] {
  if (value === undefined) return [];
  if (field.group !== undefined)
    return shownEntries(field, value).flatMap(({ title, items }, at) =>
      items.flatMap(({ item, label: asked, value: answer }) =>
        filesOf({ ...item, name: `${field.name}.${at}.${item.name}` }, within(title, asked), answer),
      ),
    );
  if (field.kind !== "file") return [];
  return (Array.isArray(value) ? value : [value]).flatMap((one: Json) => fileOf(field.name, label, one));
}

function within(title: Text, asked: Text): Text {
  return { vi: `${title.vi}: ${asked.vi}`, en: `${title.en}: ${asked.en}` };
}

function fileOf(path: string, label: Text, value: Json): readonly AttachedFile[] {
  if (!isObject(value) || typeof value.fileId !== "string") return [];
  const { fileId, name, mediaType, size, verified } = value;
  return [
    {
      path,
      label,
      fileId,
      name: typeof name === "string" ? name : "",
      mediaType: typeof mediaType === "string" ? mediaType : "",
      size: typeof size === "number" ? size : 0,
      verified: verified === true,
    },
  ];
}

/** The value at a dotted path of the answers. */
export function valueAt(answers: JsonObject, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, part) => (isObject(value) ? value[part] : undefined), answers);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
