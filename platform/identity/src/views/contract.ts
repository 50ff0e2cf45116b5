import type { HeldPost } from "@motlan/agencies";
import type { FieldFault, Language, Text } from "@motlan/kernel";
import type { AppName } from "../domain/account.ts";

/** What every page of this room is given. Forms are plain POSTs that answer 303 or 422, without script, `data-turbo="false"`. */
export interface PageAround {
  readonly language: Language;
  /** What was refused, above the form; `fields` says it at its field. */
  readonly fault?: Text | undefined;
  readonly fields?: readonly FieldFault[] | undefined;
  /** On a demo node: where the messages sent to phones can be read. */
  readonly inboxUrl?: string | undefined;
}

/** Fields posted: `personalNumber`, `password`. */
export interface SignInPage extends PageAround {
  readonly app: AppName;
  readonly action: string;
  readonly cancelAction: string;
  readonly registerHref: string;
  readonly personalNumber: string;
}

/** Field posted: `code`. `resendAction` and `cancelAction` take an empty POST. */
export interface OneTimeCodePage extends PageAround {
  readonly purpose: "sign-in" | "register";
  readonly action: string;
  readonly resendAction: string;
  readonly cancelAction: string;
  readonly phoneEnd: string;
}

/** Fields posted: `personalNumber`, `fullName`, `dateOfBirth.day`, `.month`, `.year`. */
export interface RegisterPersonPage extends PageAround {
  readonly action: string;
  readonly signInHref: string;
  readonly personalNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: { readonly day: string; readonly month: string; readonly year: string };
}

/** Fields posted: `password`, `phone`. */
export interface RegisterAccountPage extends PageAround {
  readonly action: string;
  readonly phone: string;
}

/** Fields posted: `postId` (empty: act as a person), `cho` (where to go on). */
export interface ChoosePostPage extends PageAround {
  readonly action: string;
  readonly posts: readonly HeldPost[];
  readonly returnTo: string;
}

/** The end of a road: what happened and one way on. */
export interface MessagePage extends PageAround {
  readonly title: Text;
  readonly text: Text;
  readonly link: { readonly href: string; readonly text: Text };
}

/** How this room's pages look; each returns a whole HTML document. The web brings its own. */
export interface IdentityViews {
  signIn(page: SignInPage): string;
  oneTimeCode(page: OneTimeCodePage): string;
  registerPerson(page: RegisterPersonPage): string;
  registerAccount(page: RegisterAccountPage): string;
  choosePost(page: ChoosePostPage): string;
  message(page: MessagePage): string;
}
