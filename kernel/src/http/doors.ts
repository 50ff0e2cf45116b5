import type { TObject, TSchema } from "typebox";
import type { Text } from "../text.ts";

/** Bodies by their media type. */
export type Content = Readonly<Record<string, TSchema>>;

/**
 * A place of the machine door that no route answers, because what goes through it is streamed: a handler of its room's does, for information systems that name
 * themselves (`X-Road-Client`) and show who they are. It is described beside the routes.
 */
export interface Door {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Under `/api/v1`, with `:name` for parameters. */
  readonly path: string;
  readonly summary: Text;
  readonly params?: TObject;
  readonly query?: TObject;
  /** Headers it reads besides, in small letters. */
  readonly headers?: readonly string[];
  readonly body?: Content;
  /** By status. */
  readonly answers: Readonly<Record<number, Content>>;
}
