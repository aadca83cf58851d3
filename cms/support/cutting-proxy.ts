import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";

/** A wire to the CMS that can be cut. */
export interface CuttingProxy {
  readonly address: string;
  /** Given a request's method and path: before it reaches the CMS, or after the CMS has carried it out. */
  cut: ((method: string, path: string) => "before" | "after" | undefined) | undefined;
  close(): Promise<void>;
}

export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const proxy = { cut: undefined } as unknown as { cut: CuttingProxy["cut"] };
  const server = createServer((incoming, outgoing) => {
    const { method = "GET", url = "/", headers } = incoming;
    const cut = proxy.cut?.(method, url);
    if (cut === "before") {
      incoming.socket.destroy();
      return;
    }
    const onward = httpRequest(new URL(url, target), { method, headers: { ...headers, host: new URL(target).host } });
    onward.on("response", (answer) => {
      if (cut === "after") {
        answer.resume();
        answer.on("end", () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(proxy, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
