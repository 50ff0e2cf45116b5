import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export interface FormProps {
  readonly lang: Lang;
  readonly action: string;
  readonly method?: "post" | "get" | undefined;
  /** The token that proves the form came from our own page; a POST form always has one. */
  readonly csrf?: string | undefined;
  /** True where files travel with the form. */
  readonly files?: boolean | undefined;
  /** Where a script may send the draft as one types; answers any 2xx. Without scripts the draft is saved at each step. */
  readonly autosave?: string | undefined;
  /** Under what name a script keeps what is typed on this device until the server has taken it; `always`: it is put back unasked, for forms no server keeps. */
  readonly keep?: { readonly key: string; readonly always?: boolean } | undefined;
  /** What the device kept under that name is forgotten once this form was taken. */
  readonly keepTaken?: string | undefined;
  /** False for sign-in forms and others that leave this site. */
  readonly turbo?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: Children;
}

/** A form that speaks our language: the browser's own messages are off, the server's answers are at each field. */
export function Form({ lang, action, method = "post", csrf, files, autosave, keep, keepTaken, turbo, id, children }: FormProps) {
  return (
    <form
      class="form"
      id={id}
      action={action}
      method={method}
      noValidate
      encType={files ? "multipart/form-data" : undefined}
      data-turbo={turbo === false ? "false" : undefined}
      data-autosave={autosave}
      data-keep={keep?.key}
      data-keep-always={keep?.always === true ? "" : undefined}
      data-keep-taken={keepTaken}
    >
      {csrf ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      {keep === undefined || keep.always === true ? null : <Kept lang={lang} name={keep.key} />}
      {children}
      {autosave ? (
        <p
          class="form__saved"
          role="status"
          data-saving={say(lang, "saving")}
          data-saved={say(lang, "saved")}
          data-failed={say(lang, "save-failed")}
        />
      ) : null}
    </form>
  );
}

/** Shown by the script alone: something typed here earlier never reached the server. */
function Kept({ lang, name }: { readonly lang: Lang; readonly name: string }) {
  return (
    <div class="kept" hidden role="status">
      <p>{say(lang, "kept")}</p>
      <button class="button" type="button" data-kept-restore>
        {say(lang, "kept-restore")}
      </button>{" "}
      <button class="button button--quiet" type="button" data-kept-forget={name}>
        {say(lang, "kept-forget")}
      </button>
    </div>
  );
}
