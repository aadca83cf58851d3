import { declaredCharset, decodeBytes } from "../core/wire/charset.ts";
import type { FirstScreen, Handlers, StoryAsItStands, StoryId } from "../ipc/contract.ts";
import type { Desk } from "./desk/desk.ts";
import { listPage } from "./desk/list-page.ts";
import type { SecondPlace } from "./desk/choose-second-place.ts";
import type { Exporter } from "./export/exporter.ts";
import type { Printer } from "./export/printer.ts";
import type { ProfileShelf } from "./export/house-profiles.ts";
import type { PreferencesFile } from "./preferences/preferences-file.ts";
import type { House } from "./house/house.ts";
import type { GivenPaths } from "./import/given-paths.ts";
import type { Importer } from "./import/importer.ts";
import type { Publishing } from "./publish/open-publishing.ts";
import { tabsToOpen } from "./window/open-tabs.ts";
import type { WordList } from "./words/word-list.ts";

/** What the requests of the window are answered with. */
export interface Parts {
  readonly desk: Desk;
  readonly importer: Importer;
  readonly givenPaths: GivenPaths;
  readonly exporter: Exporter;
  readonly printer: Printer;
  readonly house: House;
  readonly profiles: ProfileShelf;
  /** Loaded when somebody first asks for it. */
  readonly publishing: () => Promise<Publishing>;
  /** Shows the open dialog; none: cancelled. */
  readonly askForFiles: () => Promise<readonly string[]>;
  readonly openLink: (href: string) => Promise<void>;
  readonly words: WordList;
  readonly secondPlace: SecondPlace;
  readonly copyWords: (story: StoryAsItStands) => Promise<void>;
}

/** As much of an original as the window shows at once; no message over the bridge should be longer. */
const mostShown = 1_000_000;

/** What belongs to the window itself: its settings, and the questions where a file of them is or goes; its printer. */
export interface WindowPart {
  readonly file: PreferencesFile;
  /** Nobody asked for a file to be opened. */
  readonly firstStart: boolean;
  /** The stories that were open, the last time that the window said so. */
  tabs(): readonly StoryId[];
  /** Whether it was sent to a printer: nobody has to. */
  print(): Promise<boolean>;
  /** These files may be dragged out of the window. */
  exported(files: readonly string[], id: StoryId): void;
  whichToTake(): Promise<string | undefined>;
  whereToHandOn(): Promise<string | undefined>;
}

/** One handler for every request of the contract. The desk may still be loading when the first one comes. */
export const makeHandlers = (
  parts: Promise<Parts>,
  first: () => Promise<FirstScreen | null>,
  own: WindowPart,
): Handlers => ({
  "desk:first": first,
  "desk:tabs": async () => tabsToOpen(own.tabs(), (await parts).desk.summaryOf),
  "tour:due": async () => own.firstStart && (await parts).desk.list().length === 0,
  "print:galley": async (request) => (await parts).printer.print(request, () => own.print()),
  "preferences:get": () => own.file.get(),
  "preferences:set": async (next) => own.file.set(next),
  "preferences:take": async () => {
    const file = await own.whichToTake();
    return file === undefined ? null : own.file.takeFrom(file);
  },
  "preferences:hand-on": async () => {
    const file = await own.whereToHandOn();
    if (file !== undefined) await own.file.writeTo(file);
    return file ?? null;
  },
  "desk:list": async (after) => listPage((await parts).desk.list(), after),
  "desk:search": async (words) => (await parts).desk.search(words),
  "desk:open": async (id) => (await parts).desk.open(id),
  "desk:state": async (id, state) => (await parts).desk.setState(id, state),
  "desk:revive": async (id, reason) => (await parts).desk.revive(id, reason.trim()),
  "desk:answer-order": async (id, order, means) => (await parts).desk.answerOrder(id, order, means),
  "desk:append": async (id, batch) => (await parts).desk.append(id, batch),
  "desk:snapshot": async (id, upTo, story, counts) => (await parts).desk.snapshot(id, upTo, story, counts),
  "desk:pass-over": async (id, passedOver) => (await parts).desk.passOver(id, passedOver),
  "desk:counts": async (id, counts) => (await parts).desk.count(id, counts),
  "desk:peek": async (id) => (await parts).desk.peek(id),
  "desk:duplicate": async (id) => (await parts).desk.duplicate(id),
  "desk:versions": async (id) => (await parts).desk.versions(id),
  "desk:version": async (id, name) => (await parts).desk.version(id, name),
  "desk:keep-version": async (id, why, story) => (await parts).desk.keepVersion(id, why, story),
  "desk:baseline": async (id, baseline) => (await parts).desk.setBaseline(id, baseline),
  "desk:checked": async (id, checked) => (await parts).desk.keepChecked(id, checked),
  "house:decisions": async () => (await parts).house.decisions(),
  "house:decide": async (decisions) => (await parts).house.decide(decisions),
  "house:tally": async (id, findings) => (await parts).house.tally(id, findings),
  "house:health": async () => (await parts).house.health(),
  "desk:wire": async (id) => {
    const { name, bytes } = await (await parts).desk.wire(id);
    const { text } = decodeBytes(bytes, declaredCharset(bytes));
    return text.length > mostShown ? { name, text: text.slice(0, mostShown), cut: true } : { name, text };
  },
  "desk:recovered": async () => (await parts).desk.recovered(),
  "desk:retry": async () => (await parts).desk.retry(),
  "desk:keep-elsewhere": async (stories) => (await parts).secondPlace.keep(stories),
  "desk:copy-text": async (story) => (await parts).copyWords(story),
  "import:paths": async (paths) => {
    const { importer, givenPaths } = await parts;
    const { given, refused } = givenPaths.take(paths);
    return [...(await importer.paths(given)), ...refused];
  },
  "import:bytes": async (name, bytes) => (await parts).importer.bytes(name, bytes),
  "picture:facts": async (src) => {
    const { desk, importer } = await parts;
    const bytes = await desk.pictures.read(src);
    return bytes === undefined ? null : importer.picture(src.slice(src.indexOf(":") + 1), bytes);
  },
  "import:picture": async (name, bytes) => (await parts).importer.picture(name, bytes),
  "import:dialog": async () => {
    const { importer, askForFiles } = await parts;
    return importer.paths(await askForFiles());
  },
  "import:stop": async () => (await parts).importer.stop(),
  "export:targets": async () => (await parts).exporter.targets(),
  "export:preview": async (story, target) => (await parts).exporter.preview(story, target),
  "export:file": async (request) => {
    const done = await (await parts).exporter.toFiles(request);
    own.exported(done.files, request.id);
    return done;
  },
  "export:copy": async (request) => (await parts).exporter.toClipboard(request),
  "export:gate": async (request) => (await (await parts).exporter.gate(request)).findings,
  "export:reasons": async (request) => (await (await parts).exporter.gate(request)).reasons,
  "profiles:list": async () => (await parts).profiles.list(),
  "profiles:save": async (profile) => (await parts).profiles.save(profile),
  "profiles:remove": async (id) => (await parts).profiles.remove(id),
  "profiles:bring-in": async () => (await parts).profiles.bringIn(),
  "profiles:share": async (id) => (await parts).profiles.share(id),
  "publish:sites": async () => (await (await parts).publishing()).sites.list(),
  "publish:save-site": async (draft) => (await (await parts).publishing()).sites.save(draft),
  "publish:forget-site": async (id) => (await (await parts).publishing()).sites.forget(id),
  "publish:plan": async (request) => (await (await parts).publishing()).publisher.plan(request),
  "publish:send": async (request) => (await (await parts).publishing()).publisher.send(request),
  "publish:stop": async () => (await (await parts).publishing()).publisher.stop(),
  "words:get": async () => (await parts).words.get(),
  "words:set": async (words) => (await parts).words.set(words),
  "link:open": async (href) => (await parts).openLink(href),
});
