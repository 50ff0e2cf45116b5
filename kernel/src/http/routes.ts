import type { Static, TObject, TSchema } from "typebox";
import type { Work } from "../db/work.ts";
import type { Fault } from "../fault.ts";
import type { Language, Text } from "../text.ts";

/** Who may call a route at all; what they may do to which thing is the action's to say. */
export type Who = "anyone" | "person" | "official";

/** One row of a room's route table: method and path, who, what goes in, what comes out. The server, the OpenAPI page and the stranger test are made from it. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Under `/api/v1`, with `:name` for parameters. */
  readonly path: string;
  readonly who: Who;
  readonly summary: Text;
  /** Reads the `Idempotency-Key` header; whoever reads the description alone must know of it. */
  readonly keyed?: boolean;
  /** Headers it reads besides, in small letters. */
  readonly headers?: readonly string[];
  /** It answers with nothing (204). */
  readonly silent?: boolean;
  /** For clients who know refusals of another shape than ours: the status and the body they are told. */
  refused?(fault: Fault, language: Language): { readonly status: number; readonly body: unknown };
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly output: TSchema;
  run(work: Work, input: RouteInput): Promise<unknown>;
}

export interface RouteInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The value of the `Idempotency-Key` header, if the client sent one. */
  readonly requestKey?: string;
  /** Of the headers the route reads, those the client sent once. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Read<S> = S extends TSchema ? Static<S> : undefined;

interface TypedRoute<P extends TObject | undefined, Q extends TObject | undefined, B extends TSchema | undefined, O extends TSchema> {
  readonly method: Route["method"];
  readonly path: string;
  readonly who: Who;
  readonly summary: Text;
  readonly keyed?: boolean;
  /** Headers it reads besides, in small letters. */
  readonly headers?: readonly string[];
  /** It answers with nothing (204). */
  readonly silent?: boolean;
  /** For clients who know refusals of another shape than ours: the status and the body they are told. */
  refused?(fault: Fault, language: Language): { readonly status: number; readonly body: unknown };
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly output: O;
  run(
    work: Work,
    input: { readonly params: Read<P>; readonly query: Read<Q>; readonly body: Read<B> } & Pick<RouteInput, "requestKey" | "headers">,
  ): Promise<Static<O>>;
}

/** Types a route by its schemas: what reaches `run` has been checked against them. */
export function route<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
  O extends TSchema = TSchema,
>(row: TypedRoute<P, Q, B, O>): Route {
  return row as unknown as Route;
}

/** @throws Error when two routes of a table could answer the same request: the order of routes must never be logic. */
export function refuseAmbiguousRoutes(routes: readonly Route[]): void {
  const seen = new Map<string, string>();
  for (const { method, path } of routes) {
    const shape = `${method} ${path.replace(/:[A-Za-z]+/g, ":")}`;
    const other = seen.get(shape);
    if (other !== undefined) throw new Error(`Two routes answer ${method} ${path}: the other is ${other}.`);
    seen.set(shape, path);
  }
}
