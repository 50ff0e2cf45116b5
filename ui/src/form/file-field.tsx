import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { controlAttributes, Field, type FieldProps, fieldId } from "./field.tsx";

/** A file that the server has already taken, with the receipt that proves which one. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** As people read it: "1,2 MB". */
  readonly size: string;
  /** The start of its SHA-256, enough to compare by eye. */
  readonly hash?: string | undefined;
  /** When it was taken, as people read it. */
  readonly at?: string | undefined;
  readonly href?: string | undefined;
}

export interface FileFieldProps extends FieldProps {
  /** For the browser's file dialog: ".pdf,.jpg,.png". */
  readonly accept: string;
  /** For the reader: "PDF, JPG, PNG". */
  readonly types: string;
  readonly maxBytes: number;
  readonly multiple?: boolean | undefined;
  readonly uploaded?: readonly UploadedFile[] | undefined;
  /** Where a script may send a file at once: answers `{ id, name, size, hash }` or `{ error }`. */
  readonly uploadTo?: string | undefined;
  /** Where it may send the file in parts, so that a broken connection costs a part: answers `{ upload, received }` until the file is whole. */
  readonly partsTo?: string | undefined;
}

/** Bytes as people say them: 10485760 is "10 MB", 500000 is "488 KB". */
export function fileSize(bytes: number, lang: Lang): string {
  const [amount, unit] = bytes >= 1024 * 1024 ? [bytes / (1024 * 1024), "MB"] : [bytes / 1024, "KB"];
  const digits = amount < 10 ? 1 : 0;
  return `${amount.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: digits })} ${unit}`;
}

function UploadedRow({ file, field }: { readonly file: UploadedFile; readonly field: FileFieldProps }) {
  const { lang, name } = field;
  return (
    <li class="upload">
      <Icon name="done" size={20} />
      <span class="upload__words">
        {file.href ? <a href={file.href}>{file.name}</a> : file.name}
        <span class="upload__detail">
          {file.at ? say(lang, "file-uploaded-at", { at: file.at }) : say(lang, "file-uploaded")} · {file.size}
          {file.hash ? (
            <>
              {" · "}
              {say(lang, "file-receipt")} <code>{file.hash}</code>
            </>
          ) : null}
        </span>
      </span>
      <input type="hidden" name={`${name}.uploaded`} value={file.id} />
      <button
        type="submit"
        class="button button--quiet button--small"
        name={`${name}.remove`}
        value={file.id}
        aria-label={`${say(lang, "file-remove")}: ${file.name}`}
      >
        {say(lang, "file-remove")}
      </button>
    </li>
  );
}

/** Papers from the person's device. Works as a plain file box; with scripts it shows progress and uploads at once. */
export function FileField(props: FileFieldProps) {
  const { lang } = props;
  const rulesId = `${fieldId(props.name)}-rules`;
  const size = fileSize(props.maxBytes, lang);
  const uploaded = props.uploaded ?? [];
  return (
    <Field field={props}>
      <p class="field__hint" id={rulesId}>
        {say(lang, "file-accepts", { types: props.types, size })}
      </p>
      <input
        {...controlAttributes(props, [rulesId])}
        required={props.optional !== true && uploaded.length === 0}
        class="input input--file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        data-max-bytes={props.maxBytes}
        data-upload-to={props.uploadTo}
        data-parts-to={props.partsTo}
        data-waiting={say(lang, "file-waiting")}
        data-too-big={say(lang, "file-too-big", { size })}
        data-sending={say(lang, "file-sending")}
        data-failed={say(lang, "file-failed")}
        data-done={say(lang, "file-uploaded")}
        data-receipt={say(lang, "file-receipt")}
      />
      <div class="upload-status" role="status" />
      <ul class="uploads">
        {uploaded.map((file) => (
          <UploadedRow key={file.id} file={file} field={props} />
        ))}
      </ul>
    </Field>
  );
}
