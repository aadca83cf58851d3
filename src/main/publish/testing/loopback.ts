import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a stand-in server sees it. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** What a stand-in answers: a status with JSON, or with text and headers of its own; "cut" ends the connection instead. */
export type Reply =
  | "cut"
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export interface Loopback {
  readonly address: string;
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

/** A server on this machine for tests. */
export async function serve(answer: (heard: Heard) => Reply): Promise<Loopback> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const url = new URL(request.url ?? "/", "http://stand-in");
    const one: Heard = {
      method: request.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(parts),
    };
    heard.push(one);
    const reply = answer(one);
    if (reply === "cut") {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(reply.text ?? JSON.stringify(reply.json ?? null));
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The fields and the file of a form. */
export function readForm({ headers, body }: Heard): {
  readonly fields: Record<string, string>;
  readonly file?: Buffer;
  readonly fileName?: string;
} {
  const [, boundary = ""] = /boundary=(.+)$/u.exec(headers["content-type"] ?? "") ?? [];
  const fields: Record<string, string> = {};
  let file: Buffer | undefined;
  let fileName: string | undefined;
  for (const part of body.toString("latin1").split(`--${boundary}`).slice(1, -1)) {
    const at = part.indexOf("\r\n\r\n");
    const head = part.slice(0, at);
    const content = Buffer.from(part.slice(at + 4, -2), "latin1");
    const [, name = ""] = /name="([^"]*)"/u.exec(head) ?? [];
    const [, given] = /filename="([^"]*)"/u.exec(head) ?? [];
    if (given === undefined) fields[name] = content.toString("utf8");
    else {
      file = content;
      fileName = given;
    }
  }
  return { fields, ...(file === undefined ? {} : { file }), ...(fileName === undefined ? {} : { fileName }) };
}
