import { readFileSync } from "node:fs";
import { type Static, type TProperties, Type } from "typebox";
import { Value } from "typebox/value";

/** A member nobody knows is a slip of the pen: taken silently, a right would seem granted. */
const closed = <Properties extends TProperties>(properties: Properties) => Type.Object(properties, { additionalProperties: false });

const Titled = closed({ vi: Type.String(), en: Type.String() });
const Key = closed({ id: Type.String(), x: Type.String(), from: Type.String(), until: Type.String() });
const Endpoint = closed({ method: Type.String(), path: Type.String() });
const Purpose = closed({ code: Type.String(), title: Titled, law: Type.String(), fields: Type.Array(Type.String()) });

/** What the centre lists; then what any node says of itself. */
const CENTRES = ["nodes", "members", "subsystems", "groups"] as const;
const Shape = Type.Partial(
  closed({
    nodes: Type.Array(
      closed({ id: Type.String(), title: Titled, url: Type.String(), certificates: Type.Array(Type.String()), keys: Type.Array(Key) }),
    ),
    members: Type.Array(closed({ name: Type.String(), title: Titled })),
    subsystems: Type.Array(closed({ name: Type.String(), title: Titled, node: Type.String() })),
    groups: Type.Array(closed({ code: Type.String(), title: Titled, names: Type.Array(Type.String()) })),
    // By its id, or by its code in the list of agencies.
    homes: Type.Array(closed({ subsystem: Type.String(), agencyId: Type.Optional(Type.String()), agency: Type.Optional(Type.String()) })),
    services: Type.Array(
      closed({
        subsystem: Type.String(),
        code: Type.String(),
        title: Titled,
        url: Type.String(),
        timeoutMs: Type.Optional(Type.Integer()),
        signed: Type.Optional(Type.Boolean()),
        endpoints: Type.Optional(Type.Array(Endpoint)),
        purposes: Type.Optional(Type.Array(Purpose)),
        openapi: Type.Optional(Type.String()),
      }),
    ),
    registries: Type.Array(closed({ subsystem: Type.String(), registry: Type.String() })),
    reads: Type.Array(closed({ subsystem: Type.String(), clients: Type.Array(Type.String()) })),
    files: Type.Array(
      closed({ subsystem: Type.String(), code: Type.Optional(Type.String()), purposes: Type.Optional(Type.Array(Purpose)) }),
    ),
    topics: Type.Array(
      closed({
        subsystem: Type.String(),
        code: Type.String(),
        title: Titled,
        type: Type.String(),
        source: Type.Union([
          closed({
            kind: Type.Literal("registry"),
            registry: Type.String(),
            on: Type.Array(Type.Union([Type.Literal("recorded"), Type.Literal("amended"), Type.Literal("ended")])),
            kinds: Type.Optional(Type.Array(Type.String())),
            changed: Type.Optional(Type.Array(Type.String())),
          }),
          closed({ kind: Type.Literal("event"), event: Type.String(), fields: Type.Array(Type.String()) }),
        ]),
        purposes: Type.Array(Purpose),
      }),
    ),
    rights: Type.Array(
      closed({
        subsystem: Type.String(),
        service: Type.String(),
        client: Type.String(),
        endpoint: Type.Optional(Endpoint),
        purposes: Type.Array(Type.String()),
        consent: Type.Optional(Type.String()),
      }),
    ),
    clients: Type.Array(closed({ subsystem: Type.String(), address: Type.String() })),
    upstreams: Type.Array(
      closed({
        registry: Type.String(),
        client: Type.String(),
        service: Type.String(),
        writes: Type.Optional(closed({ purpose: Type.String(), kinds: Type.Array(Type.String()) })),
      }),
    ),
  }),
  { additionalProperties: false },
);

/** What `motlan exchange apply` is to do. */
export type Wishes = Static<typeof Shape>;

/** @throws Error that names the place in the file, in both languages; also where the centre's part is asked of another node */
export function readWishes(file: string, isCentre: boolean): Wishes {
  const read = parse(file, readFileSync(file, "utf8"));
  if (!Value.Check(Shape, read)) throw new Error(sentenceOf(file, read));
  const others = CENTRES.filter((name) => read[name] !== undefined);
  if (others.length > 0 && !isCentre)
    throw new Error(
      `${file}: chỉ trung tâm ghi được ${others.join(", ")} vào danh bạ. Muốn có thêm hệ thống con, hãy chạy lại motlan join với mọi --subsystem rồi chờ duyệt.\n${file}: the centre alone lists ${others.join(", ")}. For another subsystem run motlan join again with every --subsystem, and have it approved.`,
    );
  return read;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: không phải JSON. / This is no JSON: ${error instanceof Error ? error.message : ""}`);
  }
}

/** Of the first fault; what is not in the shape at all is told from what is there and not right. */
function sentenceOf(file: string, read: unknown): string {
  const [first] = Value.Errors(Shape, read);
  const [at, unknown] = [first?.instancePath || "/", first?.keyword === "boolean"];
  const [vi, en] = unknown ? ["không có trong mẫu", "is not known"] : ["chưa đúng mẫu", `is not right (${first?.message ?? ""})`];
  return `${file}: ${at} ${vi}. Hãy xem docs/exchange-api.md.\n${file}: ${at} ${en}. See docs/exchange-api.md.`;
}
