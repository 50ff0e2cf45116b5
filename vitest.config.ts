import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The journeys are one file that takes longest: begun first, it is played beside all the others. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turnOf = ({ moduleId }: TestSpecification) => (moduleId.includes("/journeys/") ? 0 : 1);
    return sorted.toSorted((a, b) => turnOf(a) - turnOf(b));
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: [
      "{kernel,formats,ui,stubs,demo,tools,bench,journeys}/src/**/*.test.{ts,tsx}",
      "{platform,packs,apps}/*/src/**/*.test.{ts,tsx}",
    ],
    globalSetup: ["tools/src/test-server.ts"],
    sequence: { sequencer: JourneysFirst },
    // A machine may be ten times slower than ours: what a test waits for is a state, and it is given the time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // Loading the modules took half of the time that tests need: a worker keeps them from file to file.
    isolate: false,
  },
});
