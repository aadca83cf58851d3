import { rm } from "node:fs/promises";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { SearchHit, StorySummary } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { crc32 } from "./crc32.ts";
import { type DeskIndex, type IndexRow, searchWords } from "./desk-index.ts";
import { excerptOf } from "./excerpt.ts";

/** How an index is opened. */
export interface IndexOptions {
  /** It may be damaged: all of it is read before it is used, which takes its time on a full desk. */
  readonly doubtful?: boolean;
  /** Names the checks by which findings are counted. */
  readonly rules?: string;
}

/** Raise it when the tables or the rows in them change: an index of another shape is made anew from the folders. */
const version = 5;

const tables = `
  CREATE TABLE story (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp REAL NOT NULL, sha256 TEXT NOT NULL, summary TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(title, text, gone, prefix = '1 2 3 4', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
  PRAGMA user_version = ${version};
`;

/**
 * Opens the index file, made anew where it is missing, damaged or of another shape. Undefined where the database cannot
 * be loaded or the disk refuses it: then the desk reads its folders.
 */
export async function openSqliteIndex(
  file: string,
  { doubtful = true, rules = "" }: IndexOptions = {},
): Promise<DeskIndex | undefined> {
  const discard = async (): Promise<void> => {
    for (const ending of ["", "-wal", "-shm"]) await rm(`${file}${ending}`, { force: true });
  };
  try {
    const sqlite = await import("@photostructure/sqlite");
    const open = (): DeskIndex => indexOver(prepare(new sqlite.DatabaseSync(file), doubtful, rules), discard);
    try {
      return open();
    } catch (error) {
      log("the search index is damaged and is made anew", error);
      await discard();
      return open();
    }
  } catch (error) {
    log("there is no search index; the desk reads its folders instead", error);
    return undefined;
  }
}

function prepare(database: DatabaseSyncInstance, doubtful: boolean, rules: string): DatabaseSyncInstance {
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    const found = database.prepare("PRAGMA user_version").get() as { user_version: number };
    const { ok } = database.prepare("SELECT count(*) = 0 AS ok FROM sqlite_schema").get() as { ok: number };
    if (ok === 1) database.exec(tables);
    else if (found.user_version !== version) throw new Error(`it has version ${found.user_version}`);
    if (doubtful) {
      const check = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
      if (check.quick_check !== "ok") throw new Error(check.quick_check);
    }
    forgetOldCounts(database, rules);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Findings that other checks counted are counted again. The place for a number of one's own says which checks they were. */
function forgetOldCounts(database: DatabaseSyncInstance, rules: string): void {
  const mine = Number.parseInt(crc32(Buffer.from(rules)), 16) | 0;
  const { application_id: counted } = database.prepare("PRAGMA application_id").get() as { application_id: number };
  if (counted === mine) return;
  database.exec(`UPDATE story SET summary = json_remove(summary, '$.counts'); PRAGMA application_id = ${mine}`);
}

function indexOver(database: DatabaseSyncInstance, discard: () => Promise<void>): DeskIndex {
  const rows = database.prepare("SELECT id, stamp, sha256, summary FROM story");
  const put = database.prepare(
    "INSERT INTO story (id, stamp, sha256, summary) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, sha256 = excluded.sha256, summary = excluded.summary RETURNING key",
  );
  const forget = database.prepare("DELETE FROM story WHERE id = ? RETURNING key");
  const putWords = database.prepare("INSERT OR REPLACE INTO words (rowid, title, text, gone) VALUES (?, ?, ?, ?)");
  const forgetWords = database.prepare("DELETE FROM words WHERE rowid = ?");
  const search = database.prepare(
    `SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ${atMost.listed}`,
  );
  const named = database.prepare("SELECT id FROM story WHERE key = ?");
  const wordsOf = database.prepare("SELECT text, gone FROM words WHERE rowid = ?");

  let inside = false;
  const together = (work: () => void): void => {
    if (inside) return work();
    database.exec("BEGIN");
    inside = true;
    try {
      work();
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    } finally {
      inside = false;
    }
  };
  const putRow = ({ stamp, sha256, summary }: IndexRow): number =>
    (put.get(summary.id, stamp, sha256, JSON.stringify(summary)) as { key: number }).key;

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
    put: (row, { title, text, gone }) => together(() => void putWords.run(putRow(row), title, text, gone)),
    putRow: (row) => void putRow(row),
    together,
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
      // In the title first, then in the text; the newest first. To weigh every hit against the others takes as long as
      // there are hits, and on a desk what came last is what is looked for.
      const keys = new Set<number>();
      for (const part of [`title : (${query})`, query])
        for (const { rowid } of search.all(part) as { rowid: number }[]) keys.add(rowid);
      return [...keys].slice(0, atMost.listed).flatMap((key, nth): SearchHit[] => {
        const { id } = (named.get(key) as { id: string } | undefined) ?? {};
        if (id === undefined) return [];
        if (nth >= atMost.excerpts) return [{ id }];
        const { text, gone } = wordsOf.get(key) as { text: string; gone: string };
        const excerpt = excerptOf(text, words) ?? excerptOf(gone, words);
        return [excerpt === undefined ? { id } : { id, excerpt }];
      });
    },
    close: () => {
      try {
        // While a statement is at hand the library leaves that to the next start, which would read megabytes first.
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      } catch (error) {
        log("the search index was not tidied up", error);
      }
      database.close();
    },
    discard: async () => {
      database.close();
      await discard();
    },
  };
}

/** So many hits are listed, and so many shown with the words around them; the rest after another word was typed. */
const atMost = { listed: 500, excerpts: 60 } as const;
