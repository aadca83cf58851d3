import { rm } from "node:fs/promises";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { SearchHit, StorySummary } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { type DeskIndex, type IndexRow, searchWords } from "./desk-index.ts";

/** Raise it when the tables change: an index of another shape is made anew from the folders. */
const version = 2;

const tables = `
  CREATE TABLE story (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp REAL NOT NULL, sha256 TEXT NOT NULL, summary TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(title, text, gone, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(8.0, 1.0, 0.5)');
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
  const putWords = database.prepare("INSERT OR REPLACE INTO words (rowid, title, text, gone) VALUES (?, ?, ?, ?)");
  const forgetWords = database.prepare("DELETE FROM words WHERE rowid = ?");
  const search = database.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 500");
  const named = database.prepare("SELECT id FROM story WHERE key = ?");
  const excerpt = database.prepare(
    "SELECT snippet(words, -1, char(57344), char(57345), '…', 16) AS text FROM words WHERE words MATCH ? AND rowid = ?",
  );

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
      return (search.all(query) as { rowid: number }[]).flatMap(({ rowid }, nth): SearchHit[] => {
        const { id } = (named.get(rowid) as { id: string } | undefined) ?? {};
        if (id === undefined) return [];
        // Ranking is cheap and excerpts are not: what stands far down is looked at after another word was typed.
        if (nth >= excerpts) return [{ id }];
        const { text } = excerpt.get(query, rowid) as { text: string };
        return [{ id, excerpt: markedText(text) }];
      });
    },
    close: () => database.close(),
  };
}

/** So many hits are shown with the words around them. */
const excerpts = 60;

/** The words around a hit, with what was searched for between the signs that the database was told to put there. */
export function markedText(signed: string): NonNullable<SearchHit["excerpt"]> {
  const marks: [number, number][] = [];
  let text = "";
  for (const part of signed.split(/([\ue000\ue001])/u)) {
    if (part === "\ue000") marks.push([text.length, text.length]);
    else if (part === "\ue001") marks.splice(-1, 1, [marks.at(-1)?.[0] ?? text.length, text.length]);
    else text += part.replaceAll("\n", " ");
  }
  return { text, marks };
}
