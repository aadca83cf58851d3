import { withFieldNames } from "../json/field-names.ts";
import { type JsonItem, textAt, valueAt } from "../json/json-item.ts";
import { namedPictures } from "../json/named-pictures.ts";
import { readNinjsItem } from "../json/ninjs-item.ts";
import { readJsonStories } from "../json/read-json-stories.ts";
import type { Draft } from "../compose/draft.ts";
import { plain } from "../../story/text.ts";
import type { Reader } from "../reader.ts";

/**
 * Stories in JSON of no standard, as The Canadian Press and others deliver them: read by the names that newsrooms give
 * to fields. Stands back behind the readers that know a format.
 */
export const storyJson: Reader = {
  id: "story-json",
  label: "Story as JSON",
  extensions: ["json"],
  sniff: ({ text }) => {
    if (!/^\s*[[{]/u.test(text)) return 0;
    const headed = /"(?:head[_-]?line\w*|title|hed)"\s*:/iu.test(text);
    const copied = /"(?:html|body\w*|content\w*|article\w*|story\w*|text|caption|description\w*)"\s*:\s*["[{]/iu.test(
      text,
    );
    const news =
      /"(?:byline|slug(?:line)?|dateline|placeline|urgency|ranking|embargo\w*|creditline|ed_?note|version_?created|publish\w*)"\s*:/iu.test(
        text,
      );
    return headed && copied ? (news ? 0.4 : 0.15) : 0;
  },
  read: (source, context) =>
    readJsonStories(source, context, {
      reader: "story-json",
      format: () => "story-json",
      isStory,
      read,
    }),
};

function read(item: JsonItem): Omit<Draft, "origin"> {
  const named = withFieldNames(item);
  const draft = readNinjsItem(named);
  const { dek, meta, figures = [] } = draft;
  return {
    ...draft,
    // What a system cuts out of the copy by itself says so.
    dek: dek === undefined ? undefined : { ...dek, value: plain(dek.value.text.replace(/\s*\[(?:…|\.{3})\]$/u, "")) },
    figures: figures.length > 0 ? figures : namedPictures(named),
    // Numbers of a list kept elsewhere are no words.
    meta: meta.keywords?.every((word) => /^\d+$/u.test(word)) === true ? { ...meta, keywords: undefined } : meta,
  };
}

function isStory(item: JsonItem): boolean {
  const plain = withFieldNames(item);
  const headed = textAt(plain, "headline", "title", "hed") !== undefined || valueAt(plain, "headlines") !== undefined;
  return headed && [...plain.entries.keys()].some((name) => copyNames.test(name));
}

const copyNames = /^(?:html$|body|content|article|story|text|caption|description|bodies)/u;
