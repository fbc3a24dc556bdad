import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../harness.mjs";

test("Script_JSDocTypes_Agree", () => {
  const folder = join(repository, "tests/browser");
  execFileSync(join(folder, "node_modules/.bin/tsc"), ["--project", join(folder, "tsconfig.json")], { stdio: "inherit" });
});
