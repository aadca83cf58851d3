import { spawn } from "node:child_process";
import { once } from "node:events";

let display: Promise<string | undefined> | undefined;

/**
 * The display of this worker. Windows of one display share its clipboards and its keyboard: what one test copies another would
 * find, and a window that opens would make the input method of another let go.
 * the first worker has the one that the tests were started on, every other one of its own.
 */
export const ownDisplay = (): Promise<string | undefined> => (display ??= start());

async function start(): Promise<string | undefined> {
  const given = process.env["DISPLAY"];
  if (process.platform !== "linux" || given === undefined || process.env["TEST_PARALLEL_INDEX"] === "0") return given;
  const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  process.on("exit", () => server.kill());
  const ended = once(server, "exit").then(() => {
    throw new Error("the display of this worker ended");
  });
  const [number] = await Promise.race([once(server.stdout, "data"), ended]);
  ended.catch(() => undefined);
  return `:${String(number).trim()}`;
}
