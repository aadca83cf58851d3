import * as v from "valibot";
import type { HtmlProfile } from "../../core/export/profiles/profile.ts";
import { preferencesShape } from "../preferences/preferences-shape.ts";
import { storyShape } from "../../core/story/story-schema.ts";
import { readLimits } from "../../core/wire/limits.ts";
import { mostAnswer } from "../import/most-answer.ts";
import { type Requests, versionReasons } from "../../ipc/contract.ts";
import { baselineShape, batchShape, checkedShape, countsShape, passedOverShape, stateShape } from "../desk/shapes.ts";
import { decisionsShape, talliedShape } from "../house/house-shapes.ts";
import { wordsShape } from "../words/word-list.ts";

/** What the arguments of a request must look like, and how much of the bridge they may take. */
export interface ArgumentShape<C extends keyof Requests> {
  readonly args: v.GenericSchema<unknown, Parameters<Requests[C]>>;
  /** Characters and bytes, roughly. */
  readonly atMost: number;
}

const kilobyte = 1024;
const aWord = 64 * kilobyte;
/** Most stories are far below one megabyte. The largest that a file can bring in, with what was typed into it since. */
const aStory = mostAnswer + 8 * kilobyte * kilobyte;

const id = v.pipe(v.string(), v.maxLength(200));
const word = v.pipe(v.string(), v.maxLength(10_000));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const passedOver = v.pipe(v.array(passedOverShape), v.maxLength(10_000));
const checked = v.pipe(v.array(checkedShape), v.maxLength(10_000));
const scaledPicture = v.object({ src: word, bytes: v.instance(Uint8Array), width: number, height: number });
/** Pictures go along, made smaller. */
const withPictures = 200 * kilobyte * kilobyte;
/** What is in it is looked at where it is kept, with better words than this could say. */
const profile = v.custom<HtmlProfile>(
  (value) => typeof value === "object" && value !== null && "id" in value && typeof value.id === "string",
);
const exportRequest = v.object({
  id,
  story: storyShape,
  target: word,
  passedOver,
  checked: v.exactOptional(checked),
  overrideReason: v.exactOptional(word),
  scaled: v.exactOptional(v.pipe(v.array(scaledPicture), v.maxLength(500))),
});
const printRequest = v.object({
  id,
  story: storyShape,
  passedOver,
  checked: v.exactOptional(checked),
  overrideReason: v.exactOptional(word),
});
const siteDraft = v.object({
  id: v.exactOptional(id),
  kind: v.picklist(["wordpress", "ghost"]),
  address: word,
  user: word,
  secret: v.exactOptional(word),
});
const publishRequest = v.object({
  id,
  story: storyShape,
  passedOver,
  checked: v.exactOptional(checked),
  overrideReason: v.exactOptional(word),
  site: id,
  status: v.picklist(["draft", "publish", "future"]),
  at: v.exactOptional(word),
  slug: v.exactOptional(word),
  featured: v.boolean(),
  answer: v.exactOptional(v.picklist(["overwrite", "update", "new"])),
});
const none = v.strictTuple([]);

/** One for every request; one that is missing does not compile. */
export const argumentShapes: { readonly [C in keyof Requests]: ArgumentShape<C> } = {
  "desk:list": { args: v.union([none, v.strictTuple([id])]), atMost: aWord },
  "desk:first": { args: none, atMost: 0 },
  "desk:tabs": { args: none, atMost: 0 },
  "tour:due": { args: none, atMost: 0 },
  "print:galley": { args: v.strictTuple([printRequest]), atMost: aStory },
  "preferences:get": { args: none, atMost: 0 },
  "preferences:set": { args: v.strictTuple([preferencesShape]), atMost: aWord },
  "preferences:take": { args: none, atMost: 0 },
  "preferences:hand-on": { args: none, atMost: 0 },
  "desk:search": { args: v.strictTuple([word]), atMost: aWord },
  "desk:open": { args: v.strictTuple([id]), atMost: aWord },
  "desk:state": { args: v.strictTuple([id, stateShape]), atMost: aWord },
  "desk:revive": {
    args: v.strictTuple([
      id,
      v.pipe(
        word,
        v.check((reason) => reason.trim() !== ""),
      ),
    ]),
    atMost: aWord,
  },
  "desk:answer-order": { args: v.strictTuple([id, id, v.boolean()]), atMost: aWord },
  "desk:append": { args: v.strictTuple([id, batchShape]), atMost: aStory },
  "desk:snapshot": { args: v.strictTuple([id, number, storyShape, countsShape]), atMost: aStory },
  "desk:pass-over": { args: v.strictTuple([id, passedOver]), atMost: aStory },
  "desk:counts": { args: v.strictTuple([id, countsShape]), atMost: aWord },
  "desk:peek": { args: v.strictTuple([id]), atMost: aWord },
  "desk:duplicate": { args: v.strictTuple([id]), atMost: aWord },
  "desk:versions": { args: v.strictTuple([id]), atMost: aWord },
  "desk:version": { args: v.strictTuple([id, id]), atMost: aWord },
  "desk:keep-version": { args: v.strictTuple([id, v.picklist(versionReasons), storyShape]), atMost: aStory },
  "desk:baseline": { args: v.strictTuple([id, baselineShape]), atMost: aStory },
  "desk:checked": { args: v.strictTuple([id, checked]), atMost: aStory },
  "house:decisions": { args: none, atMost: 0 },
  "house:decide": { args: v.strictTuple([decisionsShape]), atMost: aStory },
  "house:tally": { args: v.strictTuple([id, v.pipe(v.array(talliedShape), v.maxLength(10_000))]), atMost: aStory },
  "house:health": { args: none, atMost: 0 },
  "desk:wire": { args: v.strictTuple([id]), atMost: aWord },
  "desk:recovered": { args: none, atMost: 0 },
  "desk:retry": { args: none, atMost: 0 },
  "desk:keep-elsewhere": {
    args: v.strictTuple([v.pipe(v.array(v.object({ id, story: storyShape })), v.maxLength(100))]),
    atMost: 4 * aStory,
  },
  "desk:copy-text": { args: v.strictTuple([v.object({ id, story: storyShape })]), atMost: aStory },
  "import:paths": { args: v.strictTuple([v.pipe(v.array(word), v.maxLength(10_000))]), atMost: aStory },
  "import:bytes": { args: v.strictTuple([word, v.instance(Uint8Array)]), atMost: readLimits.bytes + aWord },
  "import:picture": { args: v.strictTuple([word, v.instance(Uint8Array)]), atMost: readLimits.bytes + aWord },
  "picture:facts": { args: v.strictTuple([word]), atMost: aWord },
  "import:dialog": { args: none, atMost: 0 },
  "import:stop": { args: none, atMost: 0 },
  "export:targets": { args: none, atMost: 0 },
  "export:preview": { args: v.strictTuple([storyShape, word]), atMost: aStory },
  "export:file": { args: v.strictTuple([exportRequest]), atMost: withPictures },
  "export:copy": { args: v.strictTuple([exportRequest]), atMost: aStory },
  "export:gate": { args: v.strictTuple([exportRequest]), atMost: aStory },
  "export:reasons": { args: v.strictTuple([exportRequest]), atMost: aStory },
  "profiles:list": { args: none, atMost: 0 },
  "profiles:save": { args: v.strictTuple([profile]), atMost: aWord },
  "profiles:remove": { args: v.strictTuple([id]), atMost: aWord },
  "profiles:bring-in": { args: none, atMost: 0 },
  "profiles:share": { args: v.strictTuple([id]), atMost: aWord },
  "publish:sites": { args: none, atMost: 0 },
  "publish:save-site": { args: v.strictTuple([siteDraft]), atMost: aWord },
  "publish:forget-site": { args: v.strictTuple([id]), atMost: aWord },
  "publish:plan": { args: v.strictTuple([publishRequest]), atMost: aStory },
  "publish:send": { args: v.strictTuple([publishRequest]), atMost: aStory },
  "publish:stop": { args: none, atMost: 0 },
  "words:get": { args: none, atMost: 0 },
  "words:set": { args: v.strictTuple([wordsShape]), atMost: aStory },
  "link:open": { args: v.strictTuple([word]), atMost: aWord },
};
