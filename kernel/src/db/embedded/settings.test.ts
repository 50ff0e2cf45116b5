import { expect, test } from "vitest";
import { sizesFor } from "./settings.ts";

const GIB = 1 << 30;

test.each([
  [0, "256MB", "1024MB"],
  [2 * GIB, "256MB", "1024MB"],
  [8 * GIB, "1024MB", "4096MB"],
  [24 * GIB, "3072MB", "12288MB"],
  [512 * GIB, "4096MB", "262144MB"],
])("a machine of %d bytes: %s of the server's own, %s in all for pages", (memory, shared_buffers, effective_cache_size) => {
  expect(sizesFor(memory)).toEqual({ shared_buffers, effective_cache_size });
});
