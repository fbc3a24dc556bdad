import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { bundle, bundleFile } from "./build.mjs";
import { service } from "./service.mjs";

const largestBytes = 30 * 1024;

describe("script of the chat", () => {
  test("Script_Committed_IsTheOneMadeOfTheModules", async () => assert.equal(readFileSync(bundleFile, "utf8"), await bundle(), "run « npm run widget » in tests/browser"));

  for (const encoding of ["gzip", "br"]) {
    test(`Script_${encoding}_IsSmall`, async () => {
      const response = await fetch(`${service}/chat/allo62-chat.js`, { headers: { "Accept-Encoding": encoding } });
      const length = Number(response.headers.get("Content-Length"));
      assert.equal(response.headers.get("Content-Encoding"), encoding);
      assert.ok(length > 0 && length <= largestBytes, `${length} bytes`);
    });
  }

  test("Script_NamesNothingFromElsewhere", () => {
    const hosts = [...readFileSync(bundleFile, "utf8").matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1]);
    // A name of SVG, the map behind a link and the site of the quick exit: none of them is asked for anything by itself.
    assert.deepEqual([...new Set(hosts)].sort(), ["meteofrance.com", "www.openstreetmap.org", "www.w3.org"]);
  });
});
