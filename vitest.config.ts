import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The journeys are one file that takes longest: begun first, it is played beside all the others. Then what shares its worker, so that a worker is kept from file to file. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turnOf = ({ moduleId, project }: TestSpecification) => (moduleId.includes("/journeys/") ? 0 : project.name === "rooms" ? 1 : 2);
    return sorted.toSorted((a, b) => turnOf(a) - turnOf(b));
  }
}

const common = {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // A machine may be ten times slower than ours: what a test waits for is a state, and it is given the time.
  test: { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, expect: { poll: { timeout: 60_000 } } },
} as const;

export default defineConfig({
  test: {
    globalSetup: ["tools/src/test-server.ts"],
    sequence: { sequencer: JourneysFirst },
    projects: [
      {
        // Loading the modules took half of the time that tests need: here a worker keeps them from file to file.
        ...common,
        test: {
          ...common.test,
          name: "rooms",
          include: ["{kernel,formats,ui,stubs,demo,tools,bench}/src/**/*.test.{ts,tsx}", "{platform,packs}/*/src/**/*.test.{ts,tsx}"],
          isolate: false,
        },
      },
      { ...common, test: { ...common.test, name: "apps", include: ["apps/*/src/**/*.test.{ts,tsx}", "journeys/src/**/*.test.ts"] } },
    ],
  },
});
