import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Somebody outside who notes whatever reaches them, by TCP and by UDP. */
export interface Listener {
  readonly address: string;
  readonly udpPort: number;
  readonly heard: readonly string[];
  close(): void;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader("access-control-allow-origin", "*");
    response.end("heard");
  });
  server.on("connection", () => heard.push("connection"));
  const socket = createSocket("udp4");
  socket.on("message", () => heard.push("datagram"));
  server.listen(0, "127.0.0.1");
  socket.bind(0, "127.0.0.1");
  await Promise.all([once(server, "listening"), once(socket, "listening")]);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    udpPort: socket.address().port,
    heard,
    close: () => {
      server.close();
      socket.close();
    },
  };
}
