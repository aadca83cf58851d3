import { serveReads } from "./serve-reads.ts";

// A file of its own, so that a thread loads the readers and nothing else.
serveReads();
