import { rm } from "node:fs/promises";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { StorySummary } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { type DeskIndex, type IndexRow, searchWords } from "./desk-index.ts";

/** Raise it when the tables change: an index of another shape is made anew from the folders. */
const version = 1;

const tables = `
  CREATE TABLE story (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp REAL NOT NULL, sha256 TEXT NOT NULL, summary TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2');
  PRAGMA user_version = ${version};
`;

/**
 * Opens the index file, made anew where it is missing, damaged or of another shape. Undefined where the database cannot
 * be loaded or the disk refuses it: then the desk reads its folders.
 */
export async function openSqliteIndex(file: string): Promise<DeskIndex | undefined> {
  try {
    const sqlite = await import("@photostructure/sqlite");
    const open = (): DatabaseSyncInstance => prepare(new sqlite.DatabaseSync(file));
    try {
      return indexOver(open());
    } catch (error) {
      log("the search index is damaged and is made anew", error);
      for (const ending of ["", "-wal", "-shm"]) await rm(`${file}${ending}`, { force: true });
      return indexOver(open());
    }
  } catch (error) {
    log("there is no search index; the desk reads its folders instead", error);
    return undefined;
  }
}

function prepare(database: DatabaseSyncInstance): DatabaseSyncInstance {
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    const found = database.prepare("PRAGMA user_version").get() as { user_version: number };
    const { ok } = database.prepare("SELECT count(*) = 0 AS ok FROM sqlite_schema").get() as { ok: number };
    if (ok === 1) database.exec(tables);
    else if (found.user_version !== version) throw new Error(`it has version ${found.user_version}`);
    const check = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
    if (check.quick_check !== "ok") throw new Error(check.quick_check);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function indexOver(database: DatabaseSyncInstance): DeskIndex {
  const rows = database.prepare("SELECT id, stamp, sha256, summary FROM story");
  const put = database.prepare(
    "INSERT INTO story (id, stamp, sha256, summary) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, sha256 = excluded.sha256, summary = excluded.summary RETURNING key",
  );
  const forget = database.prepare("DELETE FROM story WHERE id = ? RETURNING key");
  const putWords = database.prepare("INSERT OR REPLACE INTO words (rowid, title, text) VALUES (?, ?, ?)");
  const forgetWords = database.prepare("DELETE FROM words WHERE rowid = ?");
  const search = database.prepare(
    "SELECT story.id FROM words JOIN story ON story.key = words.rowid WHERE words MATCH ? ORDER BY bm25(words, 8, 1) LIMIT 500",
  );

  const together = (work: () => void): void => {
    database.exec("BEGIN");
    try {
      work();
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
  };

  return {
    rows: () => {
      const found = rows.all() as { id: string; stamp: number; sha256: string; summary: string }[];
      return new Map<string, IndexRow>(
        found.map(({ id, stamp, sha256, summary }) => [
          id,
          { stamp, sha256, summary: JSON.parse(summary) as StorySummary },
        ]),
      );
    },
    put: ({ stamp, sha256, summary }, { title, text }) =>
      together(() => {
        const { key } = put.get(summary.id, stamp, sha256, JSON.stringify(summary)) as { key: number };
        putWords.run(key, title, text);
      }),
    remove: (id) =>
      together(() => {
        const gone = forget.get(id) as { key: number } | undefined;
        if (gone !== undefined) forgetWords.run(gone.key);
      }),
    search: (typed) => {
      const words = searchWords(typed);
      if (words.length === 0) return [];
      // Quoted, so that AND, NEAR and * are words like others; the last may still be being typed.
      const query = words.map((word, at) => `"${word}"${at === words.length - 1 ? "*" : ""}`).join(" ");
      return (search.all(query) as { id: string }[]).map(({ id }) => id);
    },
    close: () => database.close(),
  };
}
