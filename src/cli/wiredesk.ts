#!/usr/bin/env node
import { isMainThread } from "node:worker_threads";
import { runCommandLine } from "./run-command-line.ts";
import { serveReads } from "./reading/serve-reads.ts";

// The bundle is one file: started as a worker it reads files for the thread that started it.
if (isMainThread) {
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  serveReads();
}
