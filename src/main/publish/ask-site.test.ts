import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { siteAddress } from "../../core/export/publish/site-address.ts";
import { makeAskSite } from "./ask-site.ts";

test("a site that sends a byte now and then for ever is left, for it is never idle and never done", async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("x"), 10);
    response.on("close", () => clearInterval(drip));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = siteAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  if (!address.ok) throw new Error(address.why);
  const askSite = makeAskSite(address.address, { patience: 60 });
  await expect(askSite({ method: "GET", path: "/", headers: {} })).rejects.toThrow(/127\.0\.0\.1/u);
  server.close();
  server.closeAllConnections();
});
